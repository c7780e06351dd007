package app.wheelhouse.present;

import app.wheelhouse.present.Block.Lead;
import app.wheelhouse.present.RoomType.Face;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets running text on sheets: measured, at most seven lines of body on each, continued on the next, never clipped. */
final class FlowSetter {

    private static final double PITCH = 1.36;
    private static final double GAP = 0.55;
    private static final double APART = 1.25;
    private static final int TITLE_LINES = 3;

    private final RoomType type;
    private final Format format;

    FlowSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
    }

    List<Sheet> set(Flow flow) {
        Head head = head(flow.title());
        List<Block> blocks = new ArrayList<>(flow.blocks());
        if (!head.rest().isEmpty()) {
            blocks.addFirst(Block.of(new Lead.Title(), head.rest()).strongly());
        }
        double bodyTop = bodyTop(flow, head);
        List<List<Row>> pages = pages(blocks, format.bodyBottom() - bodyTop);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Piece> pieces = new ArrayList<>();
            setHead(flow, head, i > 0, pieces);
            double y = bodyTop;
            for (int n = 0; n < pages.get(i).size(); n++) {
                Row row = pages.get(i).get(n);
                y += n == 0 ? 0 : row.above();
                row.putAt(y, format.left(), format.right(), pieces);
                y += row.height();
            }
            sheets.add(new Sheet(pieces, pages.get(i).stream().anyMatch(row -> row.block().isCurrent())));
        }
        return sheets;
    }

    /** A title set in up to three lines; what does not fit in them is {@code rest}. */
    private record Head(List<String> lines, Font font, String rest) {
        double pitch() {
            return font.getSize() * 1.16;
        }
    }

    private Head head(String title) {
        for (double share : Format.TITLE) {
            Font font = Face.SEMIBOLD.size(format.unit() * share, title);
            List<String> lines = type.evenLines(title, font, format.contentWidth());
            boolean last = share == Format.TITLE[Format.TITLE.length - 1];
            if (lines.size() <= (last ? TITLE_LINES : 2)) {
                return new Head(lines, font, "");
            }
            if (last) {
                return new Head(lines.subList(0, TITLE_LINES), font, after(title, lines.subList(0, TITLE_LINES)));
            }
        }
        throw new IllegalStateException("no title size");
    }

    /** What follows the given first lines of a text. */
    private static String after(String text, List<String> lines) {
        int end = 0;
        for (String line : lines) {
            end = text.indexOf(line, end) + line.length();
        }
        return text.substring(end).strip();
    }

    private double bodyTop(Flow flow, Head head) {
        return titleTop(flow) + head.lines().size() * head.pitch() + format.unit() * 0.055;
    }

    private double titleTop(Flow flow) {
        return format.top() + (flow.above().isEmpty() && flow.kind().isEmpty() ? 0 : format.small() * 2.1);
    }

    private void setHead(Flow flow, Head head, boolean continued, List<Piece> pieces) {
        setAbove(flow.above(), flow.kind(), pieces);
        double y = titleTop(flow) + head.font().getSize();
        for (int i = 0; i < head.lines().size(); i++) {
            boolean cut = continued && !head.rest().isEmpty() && i == head.lines().size() - 1;
            String line = cut
                    ? type.shortened(head.lines().get(i) + " " + head.rest(), head.font(), format.contentWidth())
                    : head.lines().get(i);
            pieces.add(
                    new Piece.Line("title " + line, line, format.left(), y, type.width(line, head.font()), head.font(),
                            Tone.INK));
            y += head.pitch();
        }
    }

    /** Sets the small words above the title: where the card belongs, shortened if need be, and what it is. */
    void setAbove(String where, String kind, List<Piece> pieces) {
        Font font = Face.MEDIUM.size(format.small(), where + kind);
        String end = kind.isEmpty() ? "" : where.isEmpty() ? kind : "  ·  " + kind;
        String above = where.isEmpty()
                ? end
                : type.shortened(where, font, format.contentWidth() - type.width(end, font)) + end;
        if (!above.isEmpty()) {
            pieces.add(new Piece.Line("above " + above, above, format.left(), format.top() + format.small(),
                    type.width(above, font), font, Tone.MUTED));
        }
    }

    /** Some lines of one block, kept together; the rest of the block, if any, is in the next row. */
    private record Row(Block block, Body body, List<String> lines, boolean first) {
        double above() {
            return !first ? 0 : body.size * (block.apart() ? APART : GAP);
        }

        double height() {
            return lines.size() * body.pitch();
        }

        void putAt(double top, double left, double right, List<Piece> pieces) {
            body.put(this, top, left, right, pieces);
        }
    }

    private List<List<Row>> pages(List<Block> blocks, double room) {
        for (double share : Format.BODY) {
            List<List<Row>> pages = new Body(blocks, format.unit() * share).fill(room, Format.MOST_LINES);
            if (pages.size() == 1) {
                return pages;
            }
        }
        Body larger = new Body(blocks, format.unit() * Format.BODY[2]);
        Body smaller = new Body(blocks, format.unit() * Format.BODY[3]);
        boolean worth = smaller.fill(room, Format.MOST_LINES).size() < larger.fill(room, Format.MOST_LINES).size();
        return (worth ? smaller : larger).fillEvenly(room);
    }

    /** The body's blocks at one size of type. */
    private final class Body {
        private final double size;
        private final List<Block> blocks;
        private final double lead;
        private final double label;
        private final double trail;

        Body(List<Block> blocks, double size) {
            this.size = size;
            boolean marked = blocks.stream().anyMatch(b -> !isPlain(b.lead()));
            lead = marked ? size * 1.5 : 0;
            double widestLabel = blocks.stream()
                    .mapToDouble(b -> b.lead() instanceof Lead.Label(String word)
                            ? type.width(
                                    word, Face.REGULAR.size(size, word))
                            : 0)
                    .max().orElse(0);
            boolean labelsFit = widestLabel < format.contentWidth() * 0.3;
            label = widestLabel > 0 && labelsFit ? widestLabel + size : 0;
            double widestTrail = blocks.stream()
                    .mapToDouble(b -> type.width(b.trail(), Face.FIGURES.size(size, b.trail()))).max().orElse(0);
            boolean trailsFit = widestTrail < format.contentWidth() * 0.5;
            trail = widestTrail > 0 && trailsFit ? widestTrail + size : 0;
            this.blocks = blocks.stream().map(b -> plain(b, labelsFit, trailsFit)).toList();
        }

        private static boolean isPlain(Lead lead) {
            return lead instanceof Lead.None || lead instanceof Lead.Title || lead instanceof Lead.Label;
        }

        private Block plain(Block block, boolean labelsFit, boolean trailsFit) {
            String text = block.lead() instanceof Lead.Label(String word) && !labelsFit
                    ? word + ": " + block.text()
                    : block.text();
            String whole = trailsFit || block.trail().isEmpty() ? text : text + "  ·  " + block.trail();
            Lead kept = block.lead() instanceof Lead.Label && !labelsFit ? new Lead.None() : block.lead();
            return new Block(kept, RoomType.plain(whole), trailsFit ? block.trail() : "", block.tone(), block.strong(),
                    block.apart());
        }

        double pitch() {
            return size * PITCH;
        }

        List<List<Row>> fill(double room, int most) {
            List<List<Row>> pages = new ArrayList<>(List.of(new ArrayList<>()));
            double used = 0;
            int lines = 0;
            for (Block block : blocks) {
                List<String> all = type.lines(block.text(), font(block), format.contentWidth() - indent(block) - trail);
                int done = 0;
                while (done == 0 || done < all.size()) {
                    int left = all.size() - done;
                    Row whole = new Row(block, this, all.subList(done, all.size()), done == 0);
                    double above = pages.getLast().isEmpty() ? 0 : whole.above();
                    int space = Math.min(most - lines, (int) ((room - used - above) / pitch()));
                    int onePage = Math.max(1, Math.min(most, (int) (room / pitch())));
                    if (left > space && !pages.getLast().isEmpty() && (left <= onePage || space < 2)) {
                        pages.add(new ArrayList<>());
                        used = 0;
                        lines = 0;
                        continue;
                    }
                    int now = Math.max(1, Math.min(left, pages.getLast().isEmpty() ? onePage : space));
                    Row row = new Row(block, this, List.copyOf(all.subList(done, Math.min(all.size(), done + now))),
                            done == 0);
                    pages.getLast().add(row);
                    used += above + row.height();
                    lines += now;
                    done += now;
                }
            }
            return pages;
        }

        /** As few pages as {@link #fill} needs, with the blocks spread over them. */
        List<List<Row>> fillEvenly(double room) {
            List<List<Row>> pages = fill(room, Format.MOST_LINES);
            for (int most = Format.MOST_LINES - 1; most > 1; most--) {
                List<List<Row>> evener = fill(room, most);
                if (evener.size() > pages.size()) {
                    break;
                }
                pages = evener;
            }
            return pages;
        }

        private double indent(Block block) {
            return switch (block.lead()) {
                case Lead.Title _ -> 0;
                case Lead.Label _ -> label;
                case Lead.None _,Lead.Dot _,Lead.Here _,Lead.Letter _,Lead.Shape _ -> lead;
            };
        }

        private Font font(Block block) {
            return (block.strong() ? Face.SEMIBOLD : Face.REGULAR).size(size, block.text());
        }

        void put(Row row, double top, double left, double right, List<Piece> pieces) {
            Block block = row.block();
            double baseline = top + size * 1.04;
            String key = block.text();
            if (row.first()) {
                putLead(block, key, top, left, baseline, pieces);
                if (!block.trail().isEmpty()) {
                    Font font = Face.FIGURES.size(size, block.trail());
                    double width = type.width(block.trail(), font);
                    pieces.add(new Piece.Line("trail " + key, block.trail(), right - width, baseline, width, font,
                            block.isCurrent()
                                    ? Tone.INK
                                    : Tone.MUTED));
                }
            }
            for (String line : row.lines()) {
                pieces.add(new Piece.Line("text " + line, line, left + indent(block), baseline,
                        type.width(line, font(block)),
                        font(block), block.tone()));
                baseline += pitch();
            }
        }

        private void putLead(Block block, String key, double top, double left, double baseline, List<Piece> pieces) {
            switch (block.lead()) {
                case Lead.None _,Lead.Title _ -> {
                }
                case Lead.Dot _ ->
                    pieces.add(new Piece.Bar("dot " + key, left + size * 0.3, baseline - size * 0.48, size * 0.25,
                            size * 0.25, Tone.ACCENT));
                case Lead.Here _ ->
                    pieces.add(new Piece.Bar("here", left + size * 0.34, top + size * 0.06, size * 0.16, size * 1.18,
                            Tone.ACCENT));
                case Lead.Letter(String letter) ->
                    pieces.add(new Piece.Line("letter " + key, letter, left + size * 0.1, baseline,
                            type.width(letter, Face.SEMIBOLD.size(size)), Face.SEMIBOLD.size(size), Tone.ACCENT));
                case Lead.Shape(RoomView.Mark mark) ->
                    pieces.add(new Piece.Shape("mark " + mark + key, Tone.outline(mark), left,
                            baseline - size * 0.82, size * 0.95, Tone.of(mark)));
                case Lead.Label(String word) ->
                    pieces.add(new Piece.Line("label " + key, word, left, baseline, type.width(word,
                            Face.REGULAR.size(size, word)), Face.REGULAR.size(size, word), Tone.MUTED));
            }
        }
    }
}
