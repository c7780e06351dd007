package app.wheelhouse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the state code. */
@Command(name = "digest", description = "Prints the state code: two laptops with the same code have the same workspace.")
final class PrintDigest implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    PrintDigest(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        try (Opened opened = wheelhouse.open()) {
            String code = opened.store().stateCode();
            wheelhouse.answer(code,
                    Json.facts("state_code", code, "workspace", opened.store().workspace().id()));
            return Exit.DONE.code();
        }
    }
}
