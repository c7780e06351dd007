package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a request, as one cell says it: {@code Northwind = 1200000 (12); Contoso}. Before the brackets stands the
 * revenue at stake, in them the reach of the account.
 */
record RequesterText(String account, @Nullable Double revenue, @Nullable Double reach) {
    private static final Pattern ONE = Pattern
            .compile("(.*?)(?:\\s*=\\s*([^=()]*?))?(?:\\s*\\((?:reach\\s*)?(\\d[^()\\p{L}]*)\\))?");

    /** The accounts of a row, with revenue and reach from their own columns where those are. */
    static List<RequesterText> read(RfeValues row) {
        List<String> accounts = parts(row.said(RfeColumn.ACCOUNT));
        List<String> revenues = parts(row.said(RfeColumn.REVENUE));
        List<String> reaches = parts(row.said(RfeColumn.ACCOUNT_REACH));
        List<RequesterText> all = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Matcher one = ONE.matcher(accounts.get(i));
            if (one.matches()) {
                String revenue = one.group(2) == null ? paired(revenues, i, accounts.size()) : one.group(2);
                String reach = one.group(3) == null ? paired(reaches, i, accounts.size()) : one.group(3);
                all.add(new RequesterText(Words.tidy(one.group(1)), row.figure(RfeColumn.REVENUE.label(), revenue),
                        row.figure(RfeColumn.ACCOUNT_REACH.label(), reach)));
            }
        }
        return all.stream().filter(each -> !Words.key(each.account).isEmpty()).toList();
    }

    /** Whether a revenue stands there that cannot be told to belong to one account. */
    static boolean isUnclear(RfeValues row) {
        int accounts = parts(row.said(RfeColumn.ACCOUNT)).size();
        int revenues = parts(row.said(RfeColumn.REVENUE)).size();
        return revenues > 0 && revenues != accounts;
    }

    private static List<String> parts(String said) {
        return List.of(said.split("[;\n]")).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String paired(List<String> parts, int at, int size) {
        return parts.size() == size ? parts.get(at) : "";
    }
}
