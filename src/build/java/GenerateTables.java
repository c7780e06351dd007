import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Build step: runs the migrations on an in-memory H2 and generates the jOOQ table classes from the result. */
void main(String[] args) throws Exception {
    String url = "jdbc:h2:mem:generate;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false;CASE_INSENSITIVE_IDENTIFIERS=true";
    Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + Path.of(args[0])).load().migrate();
    GenerationTool.generate(new Configuration().withJdbc(new Jdbc().withUrl(url).withUser("sa").withPassword(""))
            .withGenerator(new Generator()
                    .withDatabase(new Database().withName("org.jooq.meta.h2.H2Database").withInputSchema("PUBLIC")
                            .withOutputSchemaToDefault(true).withExcludes("flyway_schema_history")
                            .withForcedTypes(
                                    new ForcedType().withName("INSTANT").withIncludeTypes("TIMESTAMP.*ZONE.*"),
                                    new ForcedType().withName("CLOB").withIncludeTypes("CLOB|CHARACTER LARGE OBJECT")))
                    .withGenerate(new Generate().withRecords(true).withGlobalObjectNames(true))
                    .withTarget(new Target().withPackageName("app.wheelhouse.store.gen").withDirectory(args[1]))));
}
