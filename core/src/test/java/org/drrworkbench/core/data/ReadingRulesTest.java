package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRulesTest {
  private static final DelimitedFormat STARS =
      DelimitedFormat.of(",", false).withScale(new RatingScale(1, 5));

  @TempDir private Path temp;

  private DataSet read(DelimitedFormat format, ReadingRules rules, String text) throws IOException {
    return new DelimitedReader(format, rules)
        .read("mine", Files.writeString(temp.resolve("mine.csv"), text));
  }

  @Test
  void repeatedPairsMayTakeTheirMean() throws IOException {
    DataSet set =
        read(
            STARS,
            ReadingRules.STRICT.withDuplicates(DuplicatePolicy.MEAN),
            "u,a,1\nu,b,2\nu,a,4\nu,a,4\nu,b,2\n");
    // (1 + 4 + 4) / 3 = 3, where the last of the three stands; b's two agree.
    assertThat(set.log().size()).isEqualTo(2);
    assertThat(set.log().rating(0)).isEqualTo(3f);
    assertThat(set.log().rating(1)).isEqualTo(2f);
    assertThat(set.duplicates()).isEqualTo(3);
    assertThat(set.report().conflicting()).isOne();
  }

  @Test
  void repeatedPairsMayBeRefused() {
    assertThatThrownBy(
            () ->
                read(
                    STARS,
                    ReadingRules.STRICT.withDuplicates(DuplicatePolicy.REFUSE),
                    "u,a,1\nu,a,4\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("repeats pairs of user and item in 1 rows");
  }

  @Test
  void ratingsBeyondTheScaleAreClippedOrDroppedAndCounted() throws IOException {
    String text = "u,a,9\nu,b,2\nu,c,-3\n";
    DataSet clipped = read(STARS, ReadingRules.STRICT.withOutOfScale(ScalePolicy.CLIP), text);
    assertThat(clipped.log().rating(0)).isEqualTo(5f);
    assertThat(clipped.log().rating(2)).isEqualTo(1f);
    assertThat(clipped.report().clipped()).isEqualTo(2);
    DataSet dropped = read(STARS, ReadingRules.STRICT.withOutOfScale(ScalePolicy.DROP), text);
    assertThat(dropped.catalogue().itemIds()).containsExactly("b");
    assertThat(dropped.report().dropped()).isEqualTo(2);
  }

  @Test
  void unreadableRowsAreListedUpToTheChosenShare() throws IOException {
    String text = "u,a,1\nu,b,x\nu,c,3\nu\n";
    DataSet half = read(STARS, ReadingRules.STRICT.withMostUnreadable(0.5), text);
    assertThat(half.log().size()).isEqualTo(2);
    assertThat(half.report().rows()).isEqualTo(4);
    assertThat(half.report().unreadable()).isEqualTo(2);
    assertThat(half.report().firstUnreadable())
        .hasSize(2)
        .first()
        .asString()
        .contains("mine.csv, line 2: the rating 'x'");
    assertThatThrownBy(() -> read(STARS, ReadingRules.STRICT.withMostUnreadable(0.49), text))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 of 4 rows cannot be read")
        .hasMessageContaining("line 2");
  }

  @Test
  void theGuessFindsColumnsEncodingAndTimeUnit() throws IOException {
    Path file = temp.resolve("messy.csv");
    Files.write(
        file,
        "Timestamp;Movie-ID;Rating;User ID\n1112140800000;Caf\u00e9;4;u\n"
            .getBytes(Charset.forName("windows-1252")));
    DelimitedFormat format = DelimitedGuess.of(SourceFiles.of(file)).trusted();
    assertThat(format.separator()).isEqualTo(";");
    assertThat(format.header()).isTrue();
    assertThat(format.userColumn()).isEqualTo(3);
    assertThat(format.itemColumn()).isOne();
    assertThat(format.ratingColumn()).isEqualTo(2);
    assertThat(format.timeColumn()).hasValue(0);
    assertThat(format.timeUnit()).isEqualTo(TimeUnit.MILLISECONDS);
    assertThat(format.charset().name()).isEqualTo("windows-1252");
  }

  @Test
  void aWrongEncodingIsNoticedInIdentifiers() throws IOException {
    Path file = temp.resolve("latin.csv");
    Files.write(file, "u,a,1\nu,Caf\u00e9,2\n".getBytes(Charset.forName("windows-1252")));
    assertThatThrownBy(() -> new DelimitedReader(STARS).read("x", file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("latin.csv, line 2")
        .hasMessageContaining("choose the encoding");
  }

  @Test
  void aQuoteThatNeverClosesNamesWhereItOpened() {
    String text = "u,a,1\nu,\"b,2\n" + "u,c,3\n".repeat(300_000);
    assertThatThrownBy(() -> read(STARS, ReadingRules.STRICT, text))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("after line 1")
        .hasMessageContaining("check the quotes");
  }

  @Property(tries = 200)
  void identifiersKeepTheirOrderAndAreFoundAgain(@ForAll @Size(max = 400) List<String> words) {
    Indexes indexes = new Indexes();
    Map<String, Integer> expected = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (String word : words) {
      String id = word.length() > 900 ? word.substring(0, 900) : word;
      // Halves of characters beyond the basic plane are no text.
      id = id.replaceAll("[\\ud800-\\udfff]", "");
      if (expected.putIfAbsent(id, order.size()) == null) {
        order.add(id);
      }
      assertThat(indexes.of(id)).isEqualTo(expected.get(id));
    }
    assertThat(indexes.ids()).isEqualTo(order);
    assertThat(indexes.find("no such word at all")).isEqualTo(-1);
  }
}
