package app.wheelhouse.session;

import app.wheelhouse.output.*;
import java.nio.file.*;

public final class Look {
    public static void main(String[] args) throws Exception {
        Pdf pdf = new Pdf();
        Path dir = Path.of("/tmp/look-out");
        Files.createDirectories(dir);
        for (Edition e : Edition.values()) {
            for (Page p : new Page[]{PreRead.page(SampleSession.closed(), e, SampleSession.DATES),
                    Minutes.page(SampleSession.closed(), e, SampleSession.DATES), LookRich.rich(e)}) {
                long t = System.nanoTime();
                String name = (p.facts().getFirst().value().endsWith(")") ? "" : "Rich") + p.kind() + "-" + e.word();
                byte[] b = pdf.render(p, Paper.A4, Progress.UNWATCHED);
                System.out.println(p.kind() + e + " " + b.length + " " + (System.nanoTime() - t) / 1000000 + " ms" + " "
                        + Html.render(p).length());
                Files.write(dir.resolve(name + ".pdf"), b);
                Files.writeString(dir.resolve(name + ".html"), Html.render(p));
                Files.writeString(dir.resolve(name + ".md"), Markdown.render(p));
            }
        }
        Files.write(dir.resolve("RichLetter.pdf"),
                pdf.render(LookRich.rich(Edition.ROOM), Paper.LETTER, Progress.UNWATCHED));
        if (args.length > 0)
            for (int i = 0; i < 40; i++) {
                long t = System.nanoTime();
                pdf.render(LookRich.rich(Edition.ROOM), Paper.A4, Progress.UNWATCHED);
                System.out.println((System.nanoTime() - t) / 1000000 + " ms");
            }
    }
}
