package app.wheelhouse.signal.store;

import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Packs what was read last of an objective into one text and back: a line for each series, its parts apart by tabs. */
final class LastRead {
    private static final int PARTS = 4;

    private LastRead() {
    }

    static String text(List<Sample> samples) {
        StringBuilder text = new StringBuilder();
        for (Sample each : samples) {
            text.append(each.part().name()).append('\t').append(each.at().toEpochMilli()).append('\t')
                    .append(each.value()).append('\t').append(escaped(each.series())).append('\n');
        }
        return text.toString();
    }

    static List<Sample> samples(String text) {
        List<Sample> samples = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("\t", PARTS);
            if (parts.length == PARTS) {
                samples.add(new Sample(Indicator.Part.valueOf(parts[0]), plain(parts[3]),
                        Instant.ofEpochMilli(Long.parseLong(parts[1])), Double.parseDouble(parts[2])));
            }
        }
        return samples;
    }

    private static String escaped(String series) {
        return series.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            boolean escape = escaped.charAt(i) == '\\' && i + 1 < escaped.length();
            i += escape ? 1 : 0;
            plain.append(escape && escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
        }
        return plain.toString();
    }
}
