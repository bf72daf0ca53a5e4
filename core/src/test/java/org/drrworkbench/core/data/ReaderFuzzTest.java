package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Valid files of every form, damaged in every way that files are: whatever comes, a reader gives a
 * data set or the one documented exception. {@code -Dfuzz.rounds=N} damages N times as many.
 */
class ReaderFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);
  private static final List<Form> FORMS = forms();

  private static @Nullable Path temp;

  /** A form: how its files are called, what they hold, what reads them, how they are packed. */
  private record Form(
      String name, Map<String, byte[]> files, @Nullable PublishedFormat format, String packed) {}

  @BeforeContainer
  static void makeFolders() throws IOException {
    temp = Files.createTempDirectory("fuzz");
    for (Form form : FORMS) {
      Files.createDirectory(temp.resolve(form.name()));
    }
  }

  @AfterContainer
  static void removeFolders() throws IOException {
    try (Stream<Path> all = Files.walk(Objects.requireNonNull(temp))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void onlyTheDocumentedExceptionEverComes(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      for (Form form : FORMS) {
        readOne(form, random);
      }
    }
  }

  private static void readOne(Form form, Random random) throws IOException {
    Path place = write(form, Objects.requireNonNull(temp).resolve(form.name()), random);
    try {
      assertThat(read(form, place, random).log().size()).isPositive();
    } catch (DataException e) {
      assertThat(e.getMessage()).isNotBlank().endsWith(".").doesNotContain("\n");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(form.name() + " ended in " + e, e);
    }
  }

  private static DataSet read(Form form, Path place, Random random) {
    ReadingRules rules =
        new ReadingRules(
            pick(DuplicatePolicy.values(), random),
            random.nextBoolean() ? null : pick(ScalePolicy.values(), random),
            random.nextInt(3) / 2.0,
            pick(ZeroPolicy.values(), random));
    SourceFiles files = SourceFiles.of(place);
    PublishedFormat format = form.format();
    if (format != null) {
      format.recognises(files);
      return format.read(files, null, rules);
    }
    SourceFiles one = files.ratingText(null);
    DelimitedGuess guess = DelimitedGuess.of(one);
    DelimitedPreview.of(one, guess.format(), 10);
    return new DelimitedReader(guess.trusted(), rules).read("fuzz", one);
  }

  private static <T> T pick(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  /** Writes the form's files with one of them damaged, or their archive. */
  private static Path write(Form form, Path folder, Random random) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(form.files());
    List<String> names = List.copyOf(files.keySet());
    String victim = names.get(random.nextInt(names.size()));
    byte[] content = Objects.requireNonNull(files.get(victim));
    boolean damagePacked = !form.packed().isEmpty() && random.nextBoolean();
    if (!damagePacked) {
      content = Damage.any(content, random);
      files.put(victim, content);
    }
    if (form.packed().endsWith(".zip")) {
      Path zip = Archives.zip(folder.resolve(form.packed()), files);
      if (damagePacked) {
        Files.write(zip, Damage.any(Files.readAllBytes(zip), random));
      }
      return zip;
    }
    if (form.packed().endsWith(".gz")) {
      Path gz = Archives.gzip(folder.resolve(form.packed()), content);
      if (damagePacked) {
        Files.write(gz, Damage.any(Files.readAllBytes(gz), random));
      }
      return gz;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return names.size() == 1 ? folder.resolve(victim) : folder;
  }

  private static List<Form> forms() {
    String genres = "|0|0|0|0|0|1|0|0|1|0|0|0|0|0|0|0|0|0|0";
    Map<String, byte[]> small = new LinkedHashMap<>();
    small.put("u.data", Archives.utf8("1\t7\t4\t880000000\n2\t3\t1\t880000001\n2\t7\t5\t9\n"));
    small.put(
        "u.item",
        Archives.latin("7|Caf\u00e9 (1990)|1990||x" + genres + "\n3|B (1991)|1991||x" + genres));
    small.put("u.user", Archives.utf8("1|24|M|writer|1\n2|53|F|other|9\n"));
    Map<String, byte[]> million = new LinkedHashMap<>();
    million.put("ml-1m/ratings.dat", Archives.utf8("1::7::4::978300760\n2::7::5::978300761\n"));
    million.put("ml-1m/movies.dat", Archives.latin("7::Caf\u00e9 (1990)::Comedy|Drama\n"));
    million.put("ml-1m/users.dat", Archives.utf8("1::F::1::10::48067\n2::M::56::16::70072\n"));
    Map<String, byte[]> latest = new LinkedHashMap<>();
    latest.put(
        "ml-latest-small/ratings.csv",
        Archives.utf8("userId,movieId,rating,timestamp\n1,7,4.5,964982703\n2,7,0.5,964982704\n"));
    latest.put(
        "ml-latest-small/movies.csv",
        Archives.utf8("movieId,title,genres\n7,\"Caf\u00e9, The (1990)\",Comedy|Drama\n"));
    Map<String, byte[]> books = new LinkedHashMap<>();
    books.put(
        "BX-Book-Ratings.csv",
        Archives.latin(
            "\"User-ID\";\"ISBN\";\"Book-Rating\"\r\n\"1\";\"034545104X\";\"0\"\r\n"
                + "\"2\";\"0155061224\";\"5\"\r\n\"2;\"\"034545104X\"\";\"\"9\"\"\"\r\n"));
    books.put(
        "BX-Books.csv",
        Archives.latin(
            "\"034545104X\";\"A \\\"B\\\"; C\";\"D\u00e9 E\";\"2002\";\"P &amp; Q\"\r\n"));
    books.put("BX-Users.csv", Archives.latin("\"1\";\"nyc, new york, usa\";NULL\r\n"));
    Map<String, byte[]> joke = Map.of("jester-data-1.csv", Archives.utf8(jester(4)));
    Map<String, byte[]> xls =
        Map.of("jester-data-2.xls", Archives.spreadsheet(false, jesterRows(4)));
    Map<String, byte[]> xlsx =
        Map.of("Transformed Jester Data.xlsx", Archives.spreadsheet(true, jesterRows(4)));
    Map<String, byte[]> list =
        Map.of("jester_ratings.dat", Archives.utf8("1\t\t5\t\t0.219\n1\t\t7\t\t-9.281\n"));
    Map<String, byte[]> amazon =
        Map.of(
            "Books.csv",
            Archives.utf8(
                "0001713353,A1C6M8LCIX4M6M,5.0,1123804800\n000171287X,A2PBHF3LQ6N1,3.0,1112140800\n"));
    Map<String, byte[]> inter =
        Map.of(
            "x.inter",
            Archives.utf8(
                "user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t2\t3\t9.7e8\n1\t4\t5\t9\n"));
    Map<String, byte[]> csv =
        Map.of(
            "mine.csv",
            Archives.utf8("user,item,rating,time\n\"a, b\",x,4,100\nb,\"y\",2,200\nb,x,3,300\n"));
    return List.of(
        new Form("MovieLens 100K folder", small, new MovieLens100kReader(), ""),
        new Form("MovieLens 100K archive", small, new MovieLens100kReader(), "ml-100k.zip"),
        new Form("MovieLens 1M archive", million, new MovieLens1mReader(), "ml-1m.zip"),
        new Form("MovieLens CSV archive", latest, new MovieLensCsvReader(), "ml-latest-small.zip"),
        new Form("Book-Crossing folder", books, new BookCrossingReader(), ""),
        new Form("Book-Crossing archive", books, new BookCrossingReader(), "BX-CSV-Dump.zip"),
        new Form("Jester text", joke, new JesterReader(), "jester-data-1.csv.zip"),
        new Form("Jester spreadsheet", xls, new JesterReader(), ""),
        new Form("Jester new spreadsheet", xlsx, new JesterSheetReader(), ""),
        new Form("Jester list", list, new JesterListReader(), ""),
        new Form("Amazon 2018", amazon, new AmazonBooksReader(), "Books.csv.gz"),
        new Form("RecBole", inter, null, ""),
        new Form("delimited", csv, null, ""),
        new Form("delimited, gzipped", csv, null, "mine.csv.gz"));
  }

  private static List<List<Double>> jesterRows(int users) {
    return Collections.nCopies(users, null).stream()
        .map(
            none -> {
              Double[] row = new Double[101];
              Arrays.fill(row, 99.0);
              row[0] = 2.0;
              row[5] = -7.82;
              row[100] = 9.5;
              return List.of(row);
            })
        .toList();
  }

  private static String jester(int users) {
    StringBuilder text = new StringBuilder();
    for (List<Double> row : jesterRows(users)) {
      text.append(String.join(",", row.stream().map(String::valueOf).toList())).append('\n');
    }
    return text.toString();
  }
}
