package app.wheelhouse.output;

/** Plain words as text of an XHTML document. */
final class Xml {
    private Xml() {
    }

    /** The words with markup characters escaped and without what XML, or a page, cannot hold (control characters). */
    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isPrintable(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /** The XHTML without characters that XML does not allow; for markup whose text is escaped already. */
    static String clean(String markup) {
        if (markup.codePoints().allMatch(Xml::isPrintable)) {
            return markup;
        }
        StringBuilder out = new StringBuilder(markup.length());
        markup.codePoints().filter(Xml::isPrintable).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The attributes that set a paragraph from right to left when its first letter asks for it, else nothing. */
    static String direction(String words) {
        return switch (firstStrong(words)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT -> " dir=\"rtl\" lang=\"he\"";
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> " dir=\"rtl\" lang=\"ar\"";
            default -> "";
        };
    }

    /** The direction of the first letter that has one, {@link Character#DIRECTIONALITY_UNDEFINED} when none has. */
    static byte firstStrong(String words) {
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            byte direction = Character.getDirectionality(words.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return direction;
            }
        }
        return Character.DIRECTIONALITY_UNDEFINED;
    }

    private static boolean isPrintable(int point) {
        if (point < 0xa0) {
            return point == '\t' || point == '\n' || (point >= 0x20 && point < 0x7f);
        }
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        boolean noncharacter = (point & 0xfffe) == 0xfffe;
        return !surrogate && !noncharacter && !isDirectionControl(point);
    }

    /** Embeddings and overrides could make a page read otherwise than its letters stand. */
    private static boolean isDirectionControl(int point) {
        return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    }
}
