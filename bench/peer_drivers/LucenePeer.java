import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;
import org.apache.lucene.analysis.compound.HyphenationCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.hyphenation.HyphenationTree;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene 8 as a peer of bench/peers, with the commands of the other drivers (peer.cpp): the analysis and, to make an
 * index, the number of threads stand behind them.
 */
public class LucenePeer {
    private static final String USAGE =
            "Usage: LucenePeer index CORPUS INDEX ANALYSIS THREADS\n"
            + "       LucenePeer count INDEX\n"
            + "       LucenePeer answer INDEX QUERIES FORM LIMIT ANALYSIS\n"
            + "       LucenePeer time INDEX QUERIES FORM CONTENT ROUNDS ANALYSIS\n"
            + "FORM is any, all or phrase, CONTENT ids or snippets, ANALYSIS german (GermanAnalyzer) or\n"
            + "compounds (the parts of compounds by hyphenation and a dictionary, which the folder DECOMP holds).";

    private static final String ID = "id";
    private static final String BODY = "body";
    private static final double BUFFER_MEGABYTES = 256;
    private static final int PAGE_RESULTS = 10;
    private static final int SNIPPET_PASSAGES = 2;
    private static final int WARMING_UP = 2;

    /** Standard tokens in lower case without stop words, with the parts of compounds, normalised and stemmed. */
    private static class CompoundAnalyzer extends Analyzer {
        private static final int LEAST_PART_LETTERS = 4;

        private final HyphenationTree hyphenation;
        private final CharArraySet dictionary;

        CompoundAnalyzer(Path folder) throws IOException {
            hyphenation = HyphenationCompoundWordTokenFilter.getHyphenationTree(
                    folder.resolve("de_DR.xml").toUri().toString());
            try (InputStream words = Files.newInputStream(folder.resolve("dictionary-de.txt"))) {
                dictionary = new CharArraySet(WordlistLoader.getLines(words, StandardCharsets.UTF_8), false);
            }
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(tokenizer);
            stream = new StopFilter(stream, GermanAnalyzer.getDefaultStopSet());
            stream = new HyphenationCompoundWordTokenFilter(stream, hyphenation, dictionary,
                    CompoundWordTokenFilterBase.DEFAULT_MIN_WORD_SIZE, LEAST_PART_LETTERS,
                    CompoundWordTokenFilterBase.DEFAULT_MAX_SUBWORD_SIZE, true);
            return new TokenStreamComponents(tokenizer,
                    new GermanLightStemFilter(new GermanNormalizationFilter(stream)));
        }
    }

    /** An index, open for queries. */
    private static class OpenIndex {
        private final IndexSearcher searcher;
        private final QueryParser parser;
        private final UnifiedHighlighter highlighter;

        OpenIndex(Path folder, Analyzer analyzer) throws IOException {
            searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
            // Every query is asked again and again: what is measured is the answer, not the memory of it.
            searcher.setQueryCache(null);
            parser = new QueryParser(BODY, analyzer);
            highlighter = new UnifiedHighlighter(searcher, analyzer);
        }

        Query query(String words, String form) throws ParseException {
            String escaped = QueryParser.escape(words);
            parser.setDefaultOperator(form.equals("all") ? QueryParser.Operator.AND : QueryParser.Operator.OR);
            return parser.parse(form.equals("phrase") ? "\"" + escaped + "\"" : escaped);
        }

        TopDocs search(Query query, int limit) throws IOException {
            return searcher.search(query, limit);
        }

        String id(ScoreDoc hit) throws IOException {
            return searcher.doc(hit.doc, Set.of(ID)).get(ID);
        }

        int markedSnippets(Query query, TopDocs found) throws IOException {
            int marked = 0;
            for (String snippet : highlighter.highlight(BODY, query, found, SNIPPET_PASSAGES)) {
                if (snippet != null && snippet.contains("<b>")) marked++;
            }
            return marked;
        }
    }

    private static Analyzer analyzer(String name) throws IOException {
        if (name.equals("german")) return new GermanAnalyzer();
        if (!name.equals("compounds")) throw new IllegalArgumentException("'" + name + "' is no ANALYSIS");
        String folder = System.getenv("DECOMP");
        if (folder == null) throw new IllegalArgumentException("DECOMP names no folder with the data for compounds");
        return new CompoundAnalyzer(Path.of(folder));
    }

    /** Offsets in the postings are what UnifiedHighlighter is fastest with. */
    private static FieldType bodyType() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static String nextLine(BufferedReader lines) throws IOException {
        synchronized (lines) {
            return lines.readLine();
        }
    }

    /** Adds documents until there are no more; what each thread does. */
    private static Void addAll(BufferedReader lines, IndexWriter writer) throws IOException {
        FieldType type = bodyType();
        for (String line = nextLine(lines); line != null; line = nextLine(lines)) {
            String[] columns = line.split("\t", 3);
            if (columns.length != 3) throw new IOException("the corpus has a line without two tabs");
            Document document = new Document();
            document.add(new StringField(ID, columns[0], Field.Store.YES));
            String body = columns[1].isEmpty() ? columns[2] : columns[1] + "\n" + columns[2];
            document.add(new Field(BODY, body, type));
            writer.addDocument(document);
        }
        return null;
    }

    private static void index(Path corpus, Path folder, Analyzer analyzer, int threads) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BufferedReader lines = Files.newBufferedReader(corpus);
                IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
            List<Future<Void>> jobs = new ArrayList<>();
            for (int i = 0; i < threads; i++) jobs.add(pool.submit(() -> addAll(lines, writer)));
            for (Future<Void> job : jobs) job.get();
            writer.commit();
        } finally {
            pool.shutdown();
        }
    }

    private static void count(Path folder) throws IOException {
        try (IndexReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            System.out.println(reader.numDocs());
        }
    }

    private static List<String[]> queries(Path file) throws IOException {
        List<String[]> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) queries.add(line.split("\t", 2));
        }
        return queries;
    }

    private static void answer(OpenIndex index, List<String[]> queries, String form, int limit) throws Exception {
        StringBuilder run = new StringBuilder();
        for (String[] query : queries) {
            int rank = 0;
            for (ScoreDoc hit : index.search(index.query(query[1], form), limit).scoreDocs) {
                String id = index.id(hit).replace("%", "%25").replace(" ", "%20");
                rank++;
                run.append(String.format(Locale.ROOT, "%s Q0 %s %d %.6f lucene_peer%n", query[0], id, rank,
                        1.0 / rank));
            }
        }
        System.out.print(run);
    }

    private static String timedRound(OpenIndex index, List<String[]> queries, String form, boolean snippets)
            throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String[] asked : queries) {
            long start = System.nanoTime();
            Query query = index.query(asked[1], form);
            TopDocs found = index.search(query, PAGE_RESULTS);
            int hits = 0;
            for (ScoreDoc hit : found.scoreDocs) {
                if (index.id(hit) != null) hits++;
            }
            int marked = snippets ? index.markedSnippets(query, found) : 0;
            double milliseconds = (System.nanoTime() - start) / 1e6;
            lines.append(String.format(Locale.ROOT, "%d\t%d\t%.4f%n", hits, marked, milliseconds));
        }
        return lines.toString();
    }

    private static void time(OpenIndex index, List<String[]> queries, String form, boolean snippets, int rounds)
            throws Exception {
        for (int round = 0; round < WARMING_UP; round++) timedRound(index, queries, form, snippets);
        for (int round = 0; round < rounds; round++) System.out.print(timedRound(index, queries, form, snippets));
    }

    public static void main(String[] words) throws Exception {
        String command = words.length == 0 ? "" : words[0] + " " + words.length;
        switch (command) {
            case "index 5":
                index(Path.of(words[1]), Path.of(words[2]), analyzer(words[3]), Integer.parseInt(words[4]));
                break;
            case "count 2":
                count(Path.of(words[1]));
                break;
            case "answer 6":
                answer(new OpenIndex(Path.of(words[1]), analyzer(words[5])), queries(Path.of(words[2])), words[3],
                        Integer.parseInt(words[4]));
                break;
            case "time 7":
                time(new OpenIndex(Path.of(words[1]), analyzer(words[6])), queries(Path.of(words[2])), words[3],
                        words[4].equals("snippets"), Integer.parseInt(words[5]));
                break;
            default:
                System.err.println(USAGE);
                System.exit(2);
        }
    }
}
