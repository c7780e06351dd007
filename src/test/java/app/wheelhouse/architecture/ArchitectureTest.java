package app.wheelhouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, each with its reason. A class planted to break them proves that they are really run. */
@AnalyzeClasses(packages = "app.wheelhouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROOTS = {"app.wheelhouse.session", "app.wheelhouse.decision",
            "app.wheelhouse.backlog",
            "app.wheelhouse.decision.rights",
            "app.wheelhouse.library",
            "app.wheelhouse.document", "app.wheelhouse.today",
            "app.wheelhouse.rhythm", "app.wheelhouse.rhythm.gate", "app.wheelhouse.scorecard",
            "app.wheelhouse.signal"};
    private static final List<String> FEATURES = List.of("session", "decision", "backlog", "library", "document",
            "today", "rhythm", "scorecard", "signal");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("app.wheelhouse.(**)").should().beFreeOfCycles()
            .ignoreDependency(JavaClass.Predicates.resideInAPackage("app.wheelhouse.store.gen.."),
                    JavaClass.Predicates.resideInAPackage("app.wheelhouse.store.gen.."))
            .because("a cycle makes two packages one that nobody can change alone");

    @ArchTest
    static final ArchRule PLAIN_ROOTS = noClasses().that().resideInAnyPackage(ROOTS).should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "jfx..", "org.jooq..", "java.sql..", "tools.jackson..",
                    "app.wheelhouse.store..")
            .because("rules and calculations are tested without a screen or a database");

    @ArchTest
    static final ArchRule SQL_IN_STORES = noClasses().that()
            .resideOutsideOfPackages("app.wheelhouse.store..", "app.wheelhouse.*.store..",
                    "app.wheelhouse.*.*.store..")
            .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "org.h2..")
            .because("only stores know the tables");

    @ArchTest
    static final ArchRule SCREENS_IN_SCREEN_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages("app.wheelhouse..ui..", "app.wheelhouse.shell..", "app.wheelhouse.present..",
                    "app.wheelhouse.app..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("everything else must work without a display");

    @ArchTest
    static final ArchRule ONE_DOORWAY_TO_THE_FX_THREAD = noClasses().that()
            .doNotHaveFullyQualifiedName("app.wheelhouse.ui.FxThread").should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("one doorway can be watched, tested and replaced");

    @ArchTest
    static final ArchRule FEATURES_KNOW_EACH_OTHERS_ROOTS_ONLY = classes().should(keepOutOfOtherFeatures())
            .because("a feature's screens and tables are its own business");

    @ArchTest
    static final ArchRule NETWORK_IN_TWO_PLACES = noClasses()
            .that().resideOutsideOfPackages("app.wheelhouse.signal.source..", "app.wheelhouse.bundle..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .because("offline is normal and every connection is one the user configured");

    @ArchTest
    static final ArchRule PDF_IN_OUTPUT = noClasses().that().resideOutsideOfPackage("app.wheelhouse.output..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..").because("pages are made in one place");

    @ArchTest
    static final ArchRule OFFICE_FILES_IN_THREE_CLASSES = noClasses().that()
            .haveNameNotMatching("app\\.wheelhouse\\.(output\\.(Xlsx|Pptx)|intake\\.XlsxFile)(\\$.*)?").should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
            .because(
                    "workbooks are read and written, and slides written, in one place each, and their library is loaded for them alone");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATICS = fields().that().areStatic().and().areDeclaredInClassesThat()
            .resideOutsideOfPackage("app.wheelhouse.store.gen..").should().beFinal()
            .because("state belongs to objects that are closed");

    @ArchTest
    static final ArchRule NO_SINGLETONS = noMethods().should().haveName("getInstance")
            .because("what is needed is handed in");

    @ArchTest
    static final ArchRule NO_OWN_THREADS = noClasses().should().callConstructor(Thread.class).orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class).orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("threads come from executors that are closed, and waiting is for conditions");

    @ArchTest
    static final ArchRule NO_PRINTING = noClasses().that()
            .resideOutsideOfPackages("app.wheelhouse.cli..", "app.wheelhouse.app..").should()
            .accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("only commands talk to a terminal");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").because("tests set the time");

    @ArchTest
    static final ArchRule TELLING_NAMES = noClasses().should().haveSimpleNameEndingWith("Manager").orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper").orShould()
            .haveSimpleNameEndingWith("Service").orShould().haveSimpleNameEndingWith("Impl")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule THE_ROOM_KNOWS_NOTHING_PRIVATE = noClasses().that()
            .resideInAPackage("app.wheelhouse.present..").should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    concat(ROOTS, "app.wheelhouse.*.store..", "app.wheelhouse.*.*.store..", "app.wheelhouse.store..",
                            "app.wheelhouse.output.."))
            .because("what the room draws has no private fields at all");

    @ArchTest
    static final ArchRule NO_PUBLIC_FIELDS = noFields().that().areNotStatic().and().areDeclaredInClassesThat()
            .resideOutsideOfPackage("app.wheelhouse.store.gen..").should().haveModifier(JavaModifier.PUBLIC)
            .because("values are records");

    @Test
    void aPlantedViolationIsCaught() {
        JavaClasses planted = new ClassFileImporter().importPackages("app.wheelhouse.architecture.planted");
        for (ArchRule rule : List.of(NO_OWN_THREADS, NO_PRINTING, TIME_COMES_FROM_A_CLOCK, TELLING_NAMES,
                ONE_DOORWAY_TO_THE_FX_THREAD,
                SCREENS_IN_SCREEN_PACKAGES, SQL_IN_STORES)) {
            assertThrows(AssertionError.class, () -> rule.check(planted), rule.getDescription());
        }
    }

    private static ArchCondition<JavaClass> keepOutOfOtherFeatures() {
        return new ArchCondition<>("not use another feature's screens or stores") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = feature(item.getPackageName());
                if (own.isEmpty()) {
                    return;
                }
                item.getDirectDependenciesFromSelf().stream().filter(dependency -> {
                    String other = feature(dependency.getTargetClass().getPackageName());
                    String rest = dependency.getTargetClass().getPackageName()
                            .substring(Math.min(dependency.getTargetClass().getPackageName().length(),
                                    "app.wheelhouse.".length() + other.length()));
                    boolean root = rest.isEmpty()
                            || List.of(ROOTS).contains(dependency.getTargetClass().getPackageName());
                    return !other.isEmpty() && !other.equals(own) && !root;
                }).forEach(dependency -> events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static String feature(String packageName) {
        String prefix = "app.wheelhouse.";
        if (!packageName.startsWith(prefix)) {
            return "";
        }
        String first = packageName.substring(prefix.length()).split("\\.", -1)[0];
        return FEATURES.contains(first) ? first : "";
    }

    private static String[] concat(String[] roots, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(roots));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

}
