package app.wheelhouse.output;
import java.util.*;
public final class LookRich {
    public static Page rich(Edition e) {
        return SamplePage.rich(e);
    }
    static Page six() {
        Page r = SamplePage.rich(Edition.ROOM);
        List<Block> b = new ArrayList<>(r.blocks());
        b.remove(1);
        b.remove(1);
        b.addAll(r.blocks().subList(0, 1));
        return new Page(r.kind(), r.series(), r.title(), r.purpose(), r.facts(), r.date(), "en", Edition.ROOM, b);
    }
    static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
    public static void main(String[] a) {
        Pdf pdf = new Pdf();
        for (Page p : List.of(six(), rich(Edition.ROOM)))
            for (int i = 0; i < 40; i++) {
                long t = cpu();
                byte[] x = pdf.render(p, Paper.A4, Progress.UNWATCHED);
                t = cpu() - t;
                if (i % 4 == 3)
                    System.out.println(t / 1000000 + " ms " + PdfPages.open(x).count() + " pages");
            }
    }
}
