package app.wheelhouse.search.store;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Entry;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.Question;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of all records in a folder of their own (Apache Lucene): what is looked for, and where each was found. */
final class Index implements Closeable {
    private static final String KEY = "key";
    private static final String ID = "id";
    private static final String HOME = "home";
    private static final String TOPIC = "topic";
    private static final String AGE = "age";
    private static final double MEMORY = 16;
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private static final FieldType STARTS = new FieldType();

    static {
        STARTS.setIndexOptions(IndexOptions.DOCS);
        STARTS.setOmitNorms(true);
        STARTS.freeze();
        // It warns that Java's incubating vector instructions are not used, which no search for words needs.
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Words words = new Words();

    private Index(Directory directory) throws IOException {
        this.directory = directory;
        Analyzer analyzer = new PerFieldAnalyzerWrapper(words, Map.of(Asked.STARTS, new Words(Asked.LONGEST_START),
                Asked.TEXT_STARTS, new Words(Asked.LONGEST_TEXT_START)));
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEMORY)
                .setCommitOnClose(false).setMergeScheduler(new Merging()));
        searchers = new SearcherManager(writer, null);
    }

    /** The index in a folder, begun when there is none. */
    static Index in(Path folder) throws IOException {
        return new Index(FSDirectory.open(folder));
    }

    /** An index that ends with the process. */
    static Index inMemory() throws IOException {
        return new Index(new ByteBuffersDirectory());
    }

    /** What was said about it when it was last kept; empty for a new one. */
    Map<String, String> about() {
        Map<String, String> about = new java.util.TreeMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(each -> about.put(each.getKey(), each.getValue()));
        }
        return about;
    }

    void put(Entry entry) throws IOException {
        if (entry.hasWords()) {
            writer.updateDocument(new Term(KEY, key(entry.type(), entry.id())), document(entry));
        } else {
            remove(entry.type(), entry.id());
        }
    }

    void remove(String type, UUID id) throws IOException {
        writer.deleteDocuments(new Term(KEY, key(type, id)));
    }

    /** Forgets everything of a type. */
    void remove(String type) throws IOException {
        writer.deleteDocuments(new Term(Asked.TYPE, type));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Lets questions see what was put, without keeping it. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Keeps what was put, with something said about it. */
    void keep(Map<String, String> about) throws IOException {
        writer.setLiveCommitData(about.entrySet());
        writer.commit();
    }

    private static String key(String type, UUID id) {
        return type + "/" + id;
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(KEY, key(entry.type(), entry.id()), Field.Store.NO));
        document.add(new StoredField(ID, entry.id().toString()));
        document.add(new StringField(Asked.TYPE, entry.type(), Field.Store.YES));
        document.add(new SortedDocValuesField(Asked.TYPE, new BytesRef(entry.type())));
        document.add(new StringField(Asked.STATE, entry.state(), Field.Store.YES));
        document.add(new SortedDocValuesField(Asked.STATE, new BytesRef(entry.state())));
        document.add(new TextField(Asked.TITLE, entry.title(), Field.Store.YES));
        document.add(new Field(Asked.STARTS, entry.title(), STARTS));
        document.add(new TextField(Asked.TEXT, entry.text(), Field.Store.YES));
        document.add(new Field(Asked.TEXT_STARTS, entry.text(), STARTS));
        entry.people().forEach(
                person -> document.add(new StringField(Asked.PERSON, person.toString(), Field.Store.NO)));
        document.add(new StoredField(HOME, key(entry.home().type(), entry.home().id())));
        if (entry.topic() != null) {
            document.add(new StoredField(TOPIC, entry.topic().toString()));
        }
        LocalDate on = entry.on();
        document.add(new NumericDocValuesField(AGE, on == null ? 0 : on.toEpochDay()));
        if (on != null) {
            document.add(new LongPoint(Asked.DAY, on.toEpochDay()));
            document.add(new StoredField(Asked.DAY, on.toEpochDay()));
        }
        return document;
    }

    /** The best answers; of equally good ones the later first. */
    Answer answer(Question question, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Asked asked = new Asked(question, words);
            List<Query> ways = asked.ways();
            int way = 0;
            Counted counted = count(searcher, ways.getFirst(), asked, most);
            while (counted.tally.isEmpty() && way < ways.size() - 1) {
                counted = count(searcher, ways.get(++way), asked, most);
            }
            Tally tally = counted.tally;
            boolean loose = !tally.isEmpty() && asked.isLoose(way);
            TopFieldDocs top = question.types().isEmpty()
                    ? counted.top
                    : searcher.search(both(ways.get(way), asked.within(true)), best(most));
            List<Hit> hits = hits(searcher, asked.wanted(way), top);
            return new Answer(hits, question.types().isEmpty() ? tally.total() : of(tally, question), tally.types(),
                    tally.states(), loose);
        } finally {
            searchers.release(searcher);
        }
    }

    private static int of(Tally tally, Question question) {
        return question.types().stream().mapToInt(type -> tally.types().getOrDefault(type, 0)).sum();
    }

    /** How many fit whatever their type, and the best of them. */
    private record Counted(Tally tally, TopFieldDocs top) {
    }

    /** Both in one go: finding what fits costs most. */
    private static Counted count(IndexSearcher searcher, Query query, Asked asked, int most) throws IOException {
        Object[] both = searcher.search(both(query, asked.within(false)),
                new MultiCollectorManager(Tally.collecting(), best(most)));
        return new Counted((Tally) both[0], (TopFieldDocs) both[1]);
    }

    private static TopFieldCollectorManager best(int most) {
        return new TopFieldCollectorManager(
                new Sort(SortField.FIELD_SCORE, new SortField(AGE, SortField.Type.LONG, true)), most,
                Integer.MAX_VALUE);
    }

    private static Query both(Query query, Query filter) {
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
    }

    private List<Hit> hits(IndexSearcher searcher, Wanted wanted, TopFieldDocs top) throws IOException {
        Marks titles = new Marks(words, wanted, true);
        Marks texts = new Marks(words, wanted, false);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : top.scoreDocs) {
            Document document = stored.document(each.doc);
            String title = document.get(Asked.TITLE);
            Marks.Found inTitle = titles.all(title);
            Marks.Found inText = texts.best(document.get(Asked.TEXT));
            hits.add(new Hit(document.get(Asked.TYPE), UUID.fromString(document.get(ID)),
                    inTitle.pieces().isEmpty() ? Piece.plain(title) : inTitle.pieces(), "", inText.pieces(),
                    day(document), document.get(Asked.STATE), home(document.get(HOME)),
                    document.get(TOPIC) == null ? null : UUID.fromString(document.get(TOPIC)), inText.line()));
        }
        return hits;
    }

    private static @Nullable LocalDate day(Document document) {
        var day = document.getField(Asked.DAY);
        return day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue());
    }

    private static Hit.Home home(String key) {
        int slash = key.indexOf('/');
        return new Hit.Home(key.substring(0, slash), UUID.fromString(key.substring(slash + 1)));
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
