package app.wheelhouse.decision.rights;

import static app.wheelhouse.decision.rights.Matrices.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule: a matrix that keeps it, one that breaks it, and what is said then. */
class LintTest {
    private record Case(Rule rule, Matrix kept, Matrix broken, String message) {
        @Override
        public String toString() {
            return rule + ": " + message;
        }
    }

    private static Case rapid(Rule rule, String kept, String broken, String message) {
        return new Case(rule, Matrices.of("RAPID|Ann|Bob|Cy|Dee\nGate|" + kept),
                Matrices.of("RAPID|Ann|Bob|Cy|Dee\nGate|" + broken), message);
    }

    private static Case raci(Rule rule, String kept, String broken, String message) {
        return new Case(rule, Matrices.of("RACI|Ann|Bob|Cy|Dee\nGate|" + kept),
                Matrices.of("RACI|Ann|Bob|Cy|Dee\nGate|" + broken), message);
    }

    private static Case daci(Rule rule, String kept, String broken, String message) {
        return new Case(rule, Matrices.of("DACI|Ann|Bob|Cy|Dee\nGate|" + kept),
                Matrices.of("DACI|Ann|Bob|Cy|Dee\nGate|" + broken), message);
    }

    private static Case called(String kept, String broken, String message) {
        return new Case(Rule.PAGING_ORDER, Matrices.of("on-call RACI|Ann|Bob|Cy|Dee\nGate|" + kept),
                Matrices.of("on-call RACI|Ann|Bob|Cy|Dee\nGate|" + broken), message);
    }

    private static Case whole(Rule rule, String kept, String broken, String message) {
        return new Case(rule, Matrices.of(kept), Matrices.of(broken), message);
    }

    private static Matrix cell(Matrix matrix, String column, String letters) {
        return matrix.with(Map.of(new At(id("Gate"), id(column)), new Cell(letters, "", 0)));
    }

    static List<Case> cases() {
        Matrix rapid = Matrices.of("RAPID|Ann|Bob|Cy|Dee\nGate|D|R|P|I");
        Matrix raci = Matrices.of("RACI|Ann|Bob|Cy|Dee\nGate|A|R|C|I");
        Matrix daci = Matrices.of("DACI|Ann|Bob|Cy|Dee\nGate|A|D|C|I");
        return List.of(
                rapid(Rule.ROW_EMPTY, "D|R|P|I", "|||", "“Gate”: nobody takes a part yet."),
                raci(Rule.ROW_EMPTY, "A|R||", "|||", "“Gate”: nobody takes a part yet."),
                daci(Rule.ROW_EMPTY, "A|D||", "|||", "“Gate”: nobody takes a part yet."),
                new Case(Rule.LETTER_UNKNOWN, rapid, cell(rapid, "Dee", "IC"), "“Gate”: C of Dee is no letter of RAPID."),
                new Case(Rule.LETTER_UNKNOWN, raci, cell(raci, "Dee", "IDP"),
                        "“Gate”: D and P of Dee is no letter of RACI."),
                new Case(Rule.LETTER_UNKNOWN, daci, cell(daci, "Dee", "R"), "“Gate”: R of Dee is no letter of DACI."),
                raci(Rule.LETTERS_TOGETHER, "RA|C||I", "A|R|CI|",
                        "“Gate”: Cy cannot be Consulted and Informed in one row of RACI."),
                raci(Rule.LETTERS_TOGETHER, "RA|C||I", "A|RC||",
                        "“Gate”: Bob cannot be Responsible and Consulted in one row of RACI."),
                daci(Rule.LETTERS_TOGETHER, "DA|C||I", "D|AC||",
                        "“Gate”: Bob cannot be Approver and Contributor in one row of DACI."),
                rapid(Rule.RAPID_ONE_DECIDER, "D|R|P|", "|R|P|", "“Gate”: nobody decides."),
                rapid(Rule.RAPID_ONE_DECIDER, "D|R|P|", "D|RD|P|", "“Gate”: Ann and Bob decide; exactly one may."),
                rapid(Rule.RAPID_RECOMMENDER, "D|RP||", "D|P||", "“Gate”: nobody recommends."),
                rapid(Rule.RAPID_PERFORMER, "DP|R||", "D|R||", "“Gate”: nobody performs."),
                rapid(Rule.RAPID_AGREE_SCOPE, "D|R|P|A(price)", "D|R|P|A",
                        "“Gate”: the A of Dee says nothing about what it covers."),
                rapid(Rule.RAPID_AGREE_ESCALATES, "D|R|P|A(price)", "|R|P|A(price)",
                        "“Gate”: if Dee does not agree, there is nobody else to decide."),
                rapid(Rule.RAPID_AGREE_ESCALATES, "DI|R|P|A(price)", "DA(price)|R|P|",
                        "“Gate”: if Ann does not agree, there is nobody else to decide."),
                rapid(Rule.RAPID_FEW_AGREE, "D|RP|A(x)|A(y)", "D|RPA(z)|A(x)|A(y)",
                        "“Gate”: 3 must agree (Bob, Cy and Dee); with more than two, push it down or widen the D."),
                raci(Rule.RACI_ONE_ACCOUNTABLE, "RA|C||", "R|C||", "“Gate”: nobody is accountable."),
                raci(Rule.RACI_ONE_ACCOUNTABLE, "A|R||", "A|RA|A|",
                        "“Gate”: Ann, Bob and Cy are accountable; exactly one may."),
                raci(Rule.RACI_RESPONSIBLE, "A|R|R|", "A|C||", "“Gate”: nobody is responsible."),
                daci(Rule.DACI_ONE_DRIVER, "A|D||", "A|C||", "“Gate”: nobody drives."),
                daci(Rule.DACI_ONE_DRIVER, "A|D||", "A|D|D|", "“Gate”: Bob and Cy drive; exactly one may."),
                daci(Rule.DACI_ONE_APPROVER, "DA|||", "D|C||", "“Gate”: nobody approves."),
                daci(Rule.DACI_ONE_APPROVER, "A|D||", "A|DA||", "“Gate”: Ann and Bob approve; exactly one may."),
                called("A|R1|R2|", "A|R1|R|", "“Gate”: Cy has no place in the order of calling."),
                called("A|R1|R2|", "A|R1|R1|", "“Gate”: Bob and Cy are both called as number 1."),
                called("A|R2|R1|", "A|R1|R3|", "“Gate”: nobody is called as number 2."),
                whole(Rule.PERSON_EMPTY, "RACI|Ann|Bob\nGate|A|R\nShip|A|R", "RACI|Ann|Bob\nGate|AR|\nShip|AR|",
                        "Bob takes no part anywhere."),
                whole(Rule.PERSON_TWICE, "RACI|Ann|Bob\nGate|A|R", "RACI|Ann|ann \nGate|A|R",
                        "ann stands in two columns."),
                whole(Rule.PERSON_DECIDES_MUCH, table(6), table(7), "Ann decides 7 rows; more than 6 make a bottleneck."));
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder("DACI|Ann|Bob");
        for (int i = 0; i < rows; i++) {
            table.append("\nSpec ").append(i).append("|A|D");
        }
        return table.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleIsSilentWhenKeptAndSpeaksWhenBroken(Case one) {
        assertTrue(Lint.of(one.kept).stream().noneMatch(finding -> finding.rule() == one.rule),
                () -> "kept: " + Lint.of(one.kept));
        assertTrue(Lint.of(one.broken).stream()
                .anyMatch(finding -> finding.rule() == one.rule && finding.message().equals(one.message)),
                () -> "broken: " + Lint.of(one.broken));
    }

    @Test
    void everyRuleHasACase() {
        EnumSet<Rule> tested = EnumSet.noneOf(Rule.class);
        cases().forEach(one -> tested.add(one.rule));
        assertEquals(EnumSet.allOf(Rule.class), tested);
    }

    @Test
    void everyRuleSaysWhereItComesFrom() {
        for (Rule rule : Rule.values()) {
            assertFalse(rule.source().isBlank() || rule.title().isBlank(), rule.name());
        }
        Finding finding = Lint.of(Matrices.of("RACI|Ann\nGate|R")).getFirst();
        assertEquals("“Gate”: nobody is accountable.\nExactly one A. "
                + "A Guide to the Project Management Body of Knowledge, 6th ed., 9.1.2.2.", finding.explained());
    }

    @Test
    void adviceLeavesAMatrixValidAndABrokenRuleDoesNot() {
        List<Finding> advice = Lint.of(Matrices.of("RACI|Ann|Bob\nGate|RA|"));
        assertEquals(List.of(Rule.PERSON_EMPTY), advice.stream().map(Finding::rule).toList());
        assertTrue(Lint.isValid(advice));
        assertFalse(Lint.isValid(Lint.of(Matrices.of("RACI|Ann\nGate|A"))));
        assertTrue(Lint.isValid(Lint.of(Matrix.empty(id("new"), "New", Framework.RAPID, Matrix.Kind.RIGHTS))));
    }

    @Test
    void aFindingPointsAtItsCellItsRowOrItsColumn() {
        Finding cell = Lint.of(Matrices.of("RAPID|Ann|Bob\nGate|D|RPA")).getFirst();
        assertEquals(List.of(id("Gate"), id("Bob")), List.of(cell.row(), cell.column()));
        Finding row = Lint.of(Matrices.of("RACI|Ann\nGate|R")).getFirst();
        assertEquals(new Finding(Rule.RACI_ONE_ACCOUNTABLE, id("Gate"), null, row.message()), row);
    }

    @Test
    void theSameLimitHoldsAcrossMatricesForAPersonWhateverTheFramework() {
        UUID ann = id("person");
        Matrix one = known(Matrices.of("RAPID|Ann|Bob\na|D|RP\nb|D|RP\nc|D|RP\nd|D|RP"), "Big bets", ann);
        Matrix two = known(Matrices.of("RACI|Ann L.|Bob\ne|A|R\nf|A|R\ng|A|R"), "Live site", ann);
        assertEquals(List.of("Ann decides 7 rows of 2 matrices (Big bets and Live site); more than 6 make a bottleneck."),
                Lint.across(List.of(one, two), 6).stream().map(Finding::message).toList());
        assertEquals(List.of(), Lint.across(List.of(one, two), 7));
        assertEquals(List.of(), Lint.across(List.of(one), 3), "named in its own matrix");
    }

    private static Matrix known(Matrix matrix, String title, UUID person) {
        List<Column> columns = matrix.columns().stream().map(column -> column.name().startsWith("Ann")
                ? new Column(column.id(), person, column.name())
                : column).toList();
        return new Matrix(matrix.id(), title, matrix.framework(), matrix.kind(), "", 6, matrix.rows(), columns,
                matrix.cells());
    }

    @Test
    void theStartersBreakNoRule() {
        for (Starter starter : Starter.all()) {
            assertEquals(List.of(), Lint.of(Matrices.of(starter.draft())), starter.draft().title());
            assertEquals(List.of(), starter.draft().rest());
        }
        assertEquals(7, Starter.all().getFirst().draft().rows().size());
    }
}
