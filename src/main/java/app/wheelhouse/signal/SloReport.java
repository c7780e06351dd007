package app.wheelhouse.signal;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Curve;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import app.wheelhouse.session.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was promised and what was kept in a month or a quarter, as a page that says how it was counted. */
public final class SloReport {
    private static final String METHOD = """
            **Good share** is good events of all events in the period; with slices of time, good slices of all slices that were measured. \
            **Budget** is 1 − target. **Left** is 1 − (1 − good share) ÷ (1 − target), scaled by the part of the period that is over, \
            and it goes below zero when more was spent than there was.

            Time in which nothing was measured counts neither as good nor as bad: the column *Measured* says how much of the period so far was. \
            Planned work that was agreed to count for no budget is left out. A counter that began anew adds its new value. \
            Each objective says below whether its figures were worked out by its server or come from the samples kept on this laptop; \
            where both exist they differ by the error of sampling.""";
    private final Dates dates;
    private final Edition edition;

    private SloReport(Dates dates, Edition edition) {
        this.dates = dates;
        this.edition = edition;
    }

    /** The report of a period as it is at a moment. */
    public static Page of(List<Account> accounts, ReportPeriod period, Edition edition, Instant now, Dates dates) {
        return new SloReport(dates, edition).page(accounts, period, now);
    }

    /** Everything a live-site review looks at: how promises stand, then the incidents of the period with what they cost. */
    public static Page review(List<Account> accounts, List<Standing> standings, List<Outage> outages,
            ReportPeriod period, Edition edition, Instant now, Dates dates) {
        return new SloReport(dates, edition).pack(accounts, standings, outages, period, now);
    }

    private Page page(List<Account> accounts, ReportPeriod period, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("What was kept", List.of(summary(accounts))));
        accounts.stream().filter(SloReport::isKnown).forEach(each -> blocks.add(guarded(each, one(each))));
        List<Block> unknown = accounts.stream().filter(each -> !isKnown(each)).filter(this::isShown)
                .map(each -> guarded(each,
                        new Block.Prose("**%s**: %s".formatted(each.slo().title(), promise(each) + "."))))
                .toList();
        if (!unknown.isEmpty()) {
            blocks.add(new Block.Section("Not measured in this period", unknown));
        }
        blocks.add(new Block.Section("How it was counted", List.of(new Block.Prose(METHOD))));
        return new Page("SLO report", "", period.label(), purpose(period, now),
                facts(accounts), LocalDate.ofInstant(now, dates.zone()), "en", edition, blocks);
    }

    private Page pack(List<Account> accounts, List<Standing> standings, List<Outage> outages, ReportPeriod period,
            Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("How promises stand", List.of(now(accounts, standings))));
        List<Outage> open = outages.stream().filter(Outage::isOpen).toList();
        blocks.add(new Block.Section("Incidents", outages.isEmpty()
                ? List.of(new Block.Prose("None began in this period."))
                : List.of(incidents("Incidents, the latest first", outages, accounts))));
        accounts.stream().filter(each -> each.remaining().orElse(1) < 0.5 || !each.outages().isEmpty())
                .forEach(each -> blocks.add(guarded(each, one(each))));
        long without = outages.stream().filter(each -> each.postmortem() == null).count();
        List<String> asks = new ArrayList<>();
        accounts.stream().filter(each -> each.remaining().orElse(1) < 0).filter(this::isShown)
                .forEach(each -> asks.add("- The budget of **%s** is spent: what stops until it is back?"
                        .formatted(each.slo().title())));
        if (without > 0) {
            asks.add("- %d of %d incidents have no postmortem: who writes them, by when?".formatted(without,
                    outages.size()));
        }
        List<Account> unknown = accounts.stream().filter(each -> !isKnown(each)).filter(this::isShown).toList();
        if (!unknown.isEmpty()) {
            asks.add("- Nothing was measured of %s: who sees to it?".formatted(unknown.stream()
                    .map(each -> "**" + each.slo().title() + "**").collect(Collectors.joining(", "))));
        }
        accounts.stream().filter(SloReport::isKnown).filter(each -> !each.measured().isCovered())
                .filter(this::isShown)
                .forEach(each -> asks
                        .add("- **%s** was measured only %s of the time: is that a gap in what we watch?".formatted(
                                each.slo().title(), Numbers.percent(each.measured().coverage()))));
        if (!asks.isEmpty()) {
            blocks.add(new Block.Section("To decide", List.of(new Block.Prose(String.join("\n", asks)))));
        }
        blocks.add(new Block.Section("How it was counted", List.of(new Block.Prose(METHOD))));
        List<Fact> facts = new ArrayList<>(facts(accounts));
        facts.add(new Fact("Incidents", outages.size() + (open.isEmpty() ? "" : ", " + open.size() + " still open")));
        return new Page("Live-site review", "", period.label(), purpose(period, now), facts,
                LocalDate.ofInstant(now, dates.zone()), "en", edition, blocks);
    }

    private String purpose(ReportPeriod period, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, dates.zone());
        return today.isBefore(period.to())
                ? "What was promised and what was kept so far, until " + dates.brief(today)
                : "What was promised and what was kept";
    }

    private List<Fact> facts(List<Account> accounts) {
        List<Account> shown = accounts.stream().filter(this::isShown).toList();
        long kept = shown.stream().filter(each -> each.remaining().orElse(-1) >= 0).count();
        long unknown = shown.stream().filter(each -> each.remaining().isEmpty()).count();
        return List.of(new Fact("Objectives", String.valueOf(shown.size())),
                new Fact("Within budget", "%d of %d".formatted(kept, shown.size() - unknown)
                        + (unknown == 0 ? "" : "; of %d nothing was measured".formatted(unknown))));
    }

    private boolean isShown(Account account) {
        return edition == Edition.HOST || account.slo().audience() == Audience.ROOM;
    }

    private static Block guarded(Account account, Block block) {
        return account.slo().audience() == Audience.HOST ? new Block.HostOnly(List.of(block)) : block;
    }

    private static Edition readers(Account account) {
        return account.slo().audience() == Audience.HOST ? Edition.HOST : Edition.ROOM;
    }

    private Block summary(List<Account> accounts) {
        return new Block.Table("Each objective over the period",
                List.of(Column.words("Objective"), Column.figures("Target"), Column.figures("Good"),
                        Column.figures("Budget left"), Column.figures("Measured")),
                accounts.stream().map(each -> new Row(readers(each), false,
                        List.of(new Cell(each.slo().title(), each.slo().service(), List.of()),
                                Cell.of(each.slo().target().toString()), Cell.of(sli(each.measured().sli())),
                                new Cell(left(each.remaining()), each.remaining().isEmpty() || each.measured()
                                        .isCovered() ? "" : "of what was measured", List.of()),
                                Cell.of(Numbers.percent(each.measured().coverage())))))
                        .toList());
    }

    private Block now(List<Account> accounts, List<Standing> standings) {
        List<Row> rows = new ArrayList<>();
        for (Account each : accounts) {
            standings.stream().filter(standing -> standing.slo().equals(each.slo().id())).findFirst()
                    .ifPresent(standing -> rows.add(new Row(readers(each), false,
                            List.of(new Cell(each.slo().title(), standing.reason(), List.of()),
                                    Cell.of(standing.state().label()), Cell.of(sli(standing.sli())),
                                    Cell.of(left(standing.remaining())), Cell.of(burn(standing.burnLastHour()))))));
        }
        return new Block.Table("Each objective now, over its own window", List.of(Column.words("Objective"),
                Column.tight("State"), Column.figures("Good"), Column.figures("Budget left"),
                Column.figures("Burn, 1 h")), rows);
    }

    /** Whether anything of the period was measured. */
    private static boolean isKnown(Account account) {
        return account.remaining().isPresent();
    }

    private static String promise(Account account) {
        Slo slo = account.slo();
        return "%s of %s is promised%s, measured at %s".formatted(slo.target(),
                slo.budgeting() instanceof Budgeting.Occurrences ? "all events" : "all slices of time",
                slo.service().isBlank() ? "" : " for " + slo.service(), account.source());
    }

    private Block one(Account account) {
        Slo slo = account.slo();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("%s; %s. %s".formatted(promise(account), account.remaining().isEmpty()
                ? "nothing was measured in this period"
                : sli(account.measured().sli()) + " were good, and " + left(account.remaining())
                        + " of the budget is left"
                        + (account.measured().isCovered()
                                ? ""
                                : " if all of the time was like the " + Numbers.percent(
                                        account.measured().coverage()) + " that were measured"),
                from(account))));
        List<Double> left = account.burnDown();
        if (left.stream().anyMatch(each -> !Double.isNaN(each))) {
            double lowest = left.stream().filter(each -> !Double.isNaN(each)).mapToDouble(each -> each).min()
                    .orElse(0);
            double least = Math.min(0, lowest < 0 ? Math.max(lowest, -4) * 1.05 : 0);
            Span span = account.measured().span();
            blocks.add(new Block.Chart("What was left of the error budget", new Curve(left, least, 1, 0, Double.NaN,
                    "100 %", least < 0 ? "down to " + Numbers.percent(lowest) : "0 %",
                    dates.brief(dates.day(span.from())), dates.brief(dates.day(span.to().minusMillis(1)))),
                    "Gaps are times in which nothing was measured. Lowest: %s.".formatted(Numbers.percent(lowest))));
            blocks.add(quality(account, span));
        }
        if (!account.outages().isEmpty()) {
            blocks.add(incidents("Incidents of " + slo.title(), account.outages(), List.of()));
        }
        return new Block.Section(slo.title(), blocks);
    }

    private static String from(Account account) {
        return account.measured().origin() == Origin.SERVER
                ? "Its figures were worked out by the server."
                : "Its figures come from the samples kept on this laptop."
                        + (account.silent().isEmpty() ? "" : " The server was asked. " + account.silent());
    }

    /** The share of good ones per step, with the target across. */
    private Block quality(Account account, Span span) {
        List<Double> good = account.steps().stream()
                .map(each -> each.isMeasured() ? each.sli().orElse(Double.NaN) : Double.NaN).toList();
        double target = account.slo().target().ratio().doubleValue();
        double lowest = good.stream().filter(each -> !Double.isNaN(each)).mapToDouble(each -> each).min()
                .orElse(target);
        double least = Math.max(0, Math.min(lowest, target) - (1 - Math.min(lowest, target)) * 0.1);
        return new Block.Chart("The share of good ones, with the target across", new Curve(good, least, 1, least,
                target, "100 %", "from " + Numbers.sli(least), dates.brief(dates.day(span.from())),
                dates.brief(dates.day(span.to().minusMillis(1)))),
                "Lowest: %s; target %s.".formatted(Numbers.sli(lowest), account.slo().target()));
    }

    private Block incidents(String caption, List<Outage> outages, List<Account> accounts) {
        return new Block.Table(caption,
                List.of(Column.words("Incident"), Column.tight("Began"), Column.tight("Detected after"),
                        Column.tight("Restored after"), Column.figures("Budget")),
                outages.stream().map(each -> new Row(readers(each, accounts), false,
                        List.of(Cell.of(each.title()), Cell.of(moment(each.began())),
                                Cell.of(each.timeToDetect().map(Length::words).orElse("")),
                                Cell.of(each.isOpen()
                                        ? "still lasts"
                                        : each.timeToRestore().map(Length::words).orElse("")),
                                Cell.of(each.share() == null
                                        ? ""
                                        : Numbers.percent(Objects.requireNonNull(each.share()) / 100)))))
                        .toList());
    }

    /** What is about an objective of the host is for the host. */
    private static Edition readers(Outage outage, List<Account> accounts) {
        return accounts.stream().filter(each -> each.slo().id().equals(outage.slo())).findFirst()
                .map(SloReport::readers).orElse(Edition.ROOM);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : dates.brief(dates.day(at)) + " " + dates.time(at);
    }

    private static String sli(OptionalDouble share) {
        return share.isEmpty() ? "not measured" : Numbers.sli(share.getAsDouble());
    }

    private static String left(OptionalDouble share) {
        return share.isEmpty() ? "" : Numbers.percent(share.getAsDouble());
    }

    private static String burn(OptionalDouble rate) {
        return rate.isEmpty() ? "" : Numbers.rate(rate.getAsDouble());
    }

    /** So long are the steps of the charts. */
    public static Duration step(ReportPeriod period) {
        return period.isQuarter() ? Duration.ofHours(24) : Duration.ofHours(6);
    }
}
