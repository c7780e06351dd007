package app.wheelhouse.output;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Makes the PDF renderer set every line by the measures of the text face, the first it meets: by default it takes the
 * tallest of all fonts it was given, so that one foreign letter would move baselines and swell bullets on the whole page.
 */
final class LineMetrics implements FSCacheEx<String, FSCacheValue> {
    private @Nullable FSCacheValue measures;

    @Override
    public void put(String key, FSCacheValue value) {
        if (measures == null) {
            measures = value;
        }
    }

    @Override
    public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
        return measures;
    }

    @Override
    public @Nullable FSCacheValue get(String key) {
        return measures;
    }
}
