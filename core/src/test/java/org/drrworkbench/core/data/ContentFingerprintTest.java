package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFingerprintTest {
  private static final DelimitedFormat TIMED =
      DelimitedFormat.of(",", false).withTime(3, TimeUnit.SECONDS);

  @TempDir private Path folder;

  /** A row of the demo's ratings under their names. */
  private record Named(String user, String item, float rating, long time) {}

  private static List<Named> demo() {
    DataSet demo = DemoData.create();
    List<Named> rows = new ArrayList<>();
    for (int row = 0; row < demo.log().size(); row++) {
      rows.add(
          new Named(
              demo.catalogue().userIds().get(demo.log().user(row)),
              demo.catalogue().itemIds().get(demo.log().item(row)),
              demo.log().rating(row),
              demo.log().time(row)));
    }
    return rows;
  }

  private DataSet read(String name, List<Named> rows, DelimitedFormat format) throws IOException {
    String text =
        rows.stream()
            .map(
                row ->
                    String.join(
                        format.separator(),
                        row.user(),
                        row.item(),
                        String.valueOf(row.rating()),
                        String.valueOf(row.time())))
            .collect(Collectors.joining("\n"));
    return new DelimitedReader(format.withScale(DemoData.create().log().scale()))
        .read(name, Files.writeString(folder.resolve(name), text));
  }

  @Test
  void orderLayoutAndNumberingDoNotMatter() throws IOException {
    String expected = ContentFingerprint.of(DemoData.create());
    List<Named> shuffled = demo();
    Collections.shuffle(shuffled, new Random(5));
    assertThat(expected).matches("[0-9a-f]{64}");
    assertThat(ContentFingerprint.of(read("a.csv", demo(), TIMED))).isEqualTo(expected);
    assertThat(ContentFingerprint.of(read("b.csv", shuffled, TIMED))).isEqualTo(expected);
    DelimitedFormat tabs = DelimitedFormat.of("\t", false).withTime(3, TimeUnit.SECONDS);
    assertThat(ContentFingerprint.of(read("c.tsv", shuffled, tabs))).isEqualTo(expected);
  }

  @Property(tries = 20)
  void oneChangeAnywhereChangesIt(@ForAll @IntRange(max = 999) int place) {
    RatingLog log = DemoData.create().log();
    int changed = place % log.size();
    DataSet demo = DemoData.create();
    String before = ContentFingerprint.of(demo);
    assertThat(ContentFingerprint.of(with(demo, changed, log.rating(changed) == 1 ? 2 : 1, 0)))
        .isNotEqualTo(before);
    assertThat(ContentFingerprint.of(with(demo, changed, log.rating(changed), 1)))
        .isNotEqualTo(before);
    assertThat(ContentFingerprint.of(with(demo, changed, log.rating(changed), 0)))
        .isEqualTo(before);
  }

  /** The data set with another rating and a later time in one row. */
  private static DataSet with(DataSet set, int changed, float rating, long later) {
    RatingLog log = set.log();
    int[] users = new int[log.size()];
    int[] items = new int[log.size()];
    float[] ratings = new float[log.size()];
    long[] times = new long[log.size()];
    for (int row = 0; row < log.size(); row++) {
      users[row] = log.user(row);
      items[row] = log.item(row);
      ratings[row] = row == changed ? rating : log.rating(row);
      times[row] = log.time(row) + (row == changed ? later : 0);
    }
    return new DataSet(
        "changed",
        RatingLog.of(log.userCount(), log.itemCount(), log.scale(), users, items, ratings, times),
        set.catalogue());
  }

  @Test
  void neighbouringNamesAreToldApart() throws IOException {
    DelimitedFormat plain = DelimitedFormat.of(",", false).withScale(new RatingScale(1, 5));
    Path one = Files.writeString(folder.resolve("one"), "ab,c,1\n");
    Path other = Files.writeString(folder.resolve("other"), "a,bc,1\n");
    assertThat(ContentFingerprint.of(new DelimitedReader(plain).read("x", one)))
        .isNotEqualTo(ContentFingerprint.of(new DelimitedReader(plain).read("x", other)));
  }
}
