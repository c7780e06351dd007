package app.wheelhouse.bench;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Target;
import app.wheelhouse.signal.Window;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.source.Polling;
import app.wheelhouse.signal.source.SourceReader;
import app.wheelhouse.signal.store.Signals;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Polls many endpoints as the cockpit does, samples kept and states worked out, and says what it took. */
final class PollingProcess {
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private final Map<UUID, Instant> last = new ConcurrentHashMap<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();

    private PollingProcess() {
    }

    /** An objective with a source of its own for each port. */
    static SignalBook book(String ports) {
        List<SourceDraft> sources = new ArrayList<>();
        List<SloDraft> slos = new ArrayList<>();
        for (String port : ports.split(",", -1)) {
            SourceDefinition source = new SourceDefinition(UUID.randomUUID(), "Service " + port, SourceKind.EXPOSITION,
                    URI.create("http://127.0.0.1:" + port + "/metrics"), INTERVAL, Duration.ofSeconds(10), Map.of(),
                    Access.NONE, "", "", "", false);
            Slo slo = new Slo(UUID.randomUUID(), "Service " + port, "", source.id(),
                    new Indicator.Ratio(Indicator.Part.BAD, "requests_total{code=~\"5..\"}", "requests_total", true),
                    Target.of("0.99"), new Window.Rolling(Duration.ofDays(28)), Budgeting.OCCURRENCES,
                    AlertPolicy.USUAL, Audience.HOST, "");
            sources.add(new SourceDraft(source.id(), source.title(), source, List.of()));
            slos.add(new SloDraft(slo.id(), slo.title(), slo, List.of()));
        }
        return new SignalBook(sources, slos, List.of(), List.of(), List.of(), List.of());
    }

    /** The sources of a book, each with its objective. */
    static List<Polling.Followed> followed(SignalBook book) {
        return book.watched().stream().map(each -> new Polling.Followed(each.source(), List.of(each.slo()))).toList();
    }

    /** @param args a folder, how many seconds to warm up and to measure, and the ports */
    public static void main(String[] args) throws IOException, InterruptedException {
        SignalBook book = book(args[3]);
        Path folder = Files.createDirectories(Path.of(args[0]));
        double before = resident();
        PollingProcess run = new PollingProcess();
        try (Signals signals = Signals.open(folder, Clock.systemUTC(), book);
                SourceReader reader = new SourceReader(Clock.systemUTC(), new LaptopSecrets(folder));
                Polling polling = new Polling(Clock.systemUTC(), reader::read,
                        (_, answers) -> run.took(signals, answers), RandomGenerator.getDefault())) {
            polling.follow(followed(book));
            polling.start();
            CountDownLatch never = new CountDownLatch(1);
            never.await(Long.parseLong(args[1]), TimeUnit.SECONDS);
            run.polls.set(0);
            run.missed.set(0);
            double cpu = cpuSeconds();
            long begun = System.nanoTime();
            never.await(Long.parseLong(args[2]), TimeUnit.SECONDS);
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.println("cpu " + 100 * (cpuSeconds() - cpu) / took);
            System.out.println("memory " + (resident() - before));
            System.out.println("resident " + resident());
            System.out.println("missed " + 100.0 * run.missed.get() / Math.max(1, run.polls.get()));
            System.out.println("polls " + run.polls.get() / took);
            System.out.println("threads " + ManagementFactory.getThreadMXBean().getPeakThreadCount());
        }
        System.exit(0);
    }

    private void took(Signals signals, Map<UUID, Answer> answers) {
        answers.forEach((slo, answer) -> {
            signals.answered(slo, answer);
            polls.incrementAndGet();
            Instant before = last.put(slo, answer.at());
            boolean late = before != null
                    && Duration.between(before, answer.at()).compareTo(INTERVAL.multipliedBy(3).dividedBy(2)) > 0;
            missed.addAndGet(late || !(answer instanceof Answer.Read) ? 1 : 0);
        });
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static double resident() throws IOException {
        return PollingFigures.residentMegabytes(ProcessHandle.current().pid());
    }
}
