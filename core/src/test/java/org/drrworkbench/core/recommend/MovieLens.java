package org.drrworkbench.core.recommend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.split.KFoldSplitter;
import org.drrworkbench.core.split.Split;

/** MovieLens 100K for tests, divided, and the error of predictions apart from the evaluator. */
public final class MovieLens {
  private MovieLens() {}

  private static Path folder() {
    String data = System.getenv("DRR_DATA");
    assumeTrue(
        data != null, "Not run: set the environment variable DRR_DATA to the folder of data sets.");
    return Path.of(data, "ml-100k");
  }

  /** One of five random folds. */
  public static Split randomFold(int fold) {
    return new KFoldSplitter(5, fold, 0.1).split(new MovieLens100kReader().read(folder()).log(), 1);
  }

  /** One of the folds u1 to u5 as published. */
  public static Split officialFold(int fold) throws IOException {
    List<String> lines = new ArrayList<>(lines("u" + fold + ".base"));
    int train = lines.size();
    lines.addAll(lines("u" + fold + ".test"));
    int[] users = new int[lines.size()];
    int[] items = new int[lines.size()];
    float[] ratings = new float[lines.size()];
    for (int row = 0; row < lines.size(); row++) {
      String[] fields = lines.get(row).split("\t", -1);
      users[row] = Integer.parseInt(fields[0]) - 1;
      items[row] = Integer.parseInt(fields[1]) - 1;
      ratings[row] = Float.parseFloat(fields[2]);
    }
    RatingLog log = RatingLog.of(943, 1682, new RatingScale(1, 5), users, items, ratings, null);
    return new Split(
        "u" + fold,
        1,
        log.select(IntStream.range(0, train).toArray()),
        log.select(new int[0]),
        log.select(IntStream.range(train, lines.size()).toArray()));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder().resolve(file), StandardCharsets.ISO_8859_1);
  }

  /** Root of the mean squared error over the rows, predictions clipped to the scale. */
  public static double rmse(Recommender recommender, RatingLog test) {
    RatingPredictor predictor = (RatingPredictor) recommender;
    float[] predicted = new float[1];
    double sum = 0;
    for (int row = 0; row < test.size(); row++) {
      predictor.predict(test.user(row), new int[] {test.item(row)}, predicted);
      double error = test.scale().clip(predicted[0]) - test.rating(row);
      sum += error * error;
    }
    return Math.sqrt(sum / test.size());
  }
}
