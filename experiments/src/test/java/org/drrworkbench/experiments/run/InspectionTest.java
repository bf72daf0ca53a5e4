package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  @TempDir private Path temp;

  private WorkerParts parts() {
    return WorkerProcess.parts(
        temp.resolve("cache"),
        new ModelCatalogue(List.of(new FakeModel(), new PopularityModel(), new OracleModel())));
  }

  private RunFolder finished(String model) throws IOException {
    RunFolder folder = new RunFolder(Files.createDirectories(temp.resolve(model)));
    AtomicFile.write(
        folder.spec(),
        SpecJson.text(
            new ExperimentExpansion(parts().models())
                .runs(RunSpecs.fake().models(List.of(model)).build())
                .get(0)));
    folder.writeStatus(RunStatus.queued());
    assertThat(new Worker(parts()).run(folder)).isEqualTo(ExitCode.OK);
    return folder;
  }

  /**
   * Each user's list holds what they have not rated, best first, with what they said of it since.
   */
  @Test
  void listsHoldWhatTheUserHasNotRatedAndShowTheHits() throws IOException {
    RunFolder folder = finished("popularity");
    RunInputs inputs = ReopenedRun.open(parts(), folder).inputs();
    Catalogue names = inputs.ratings().dataSet().catalogue();
    RatingLog known = inputs.learning().trainAndValidation();
    RatingLog test = inputs.split().test();
    int hits = 0;
    try (Inspection inspection = new Inspection(parts(), folder)) {
      for (int user = 0; user < known.userCount(); user++) {
        String id = names.userIds().get(user);
        Set<String> rated = rated(known, user, names);
        Set<String> tested = rated(test, user, names);
        Inspection.View view = inspection.of(id, 3);
        assertThat(view.user()).isEqualTo(id);
        assertThat(view.history()).isEmpty();
        assertThat(view.list()).hasSizeLessThanOrEqualTo(3);
        for (Inspection.Listed listed : view.list()) {
          assertThat(rated).doesNotContain(listed.item());
          assertThat(listed.rating() != null).isEqualTo(tested.contains(listed.item()));
          hits += listed.hit() ? 1 : 0;
        }
        assertThat(view.list().stream().map(Inspection.Listed::rank))
            .containsExactlyElementsOf(List.of(1, 2, 3).subList(0, view.list().size()));
        assertThat(view.list().stream().map(listed -> -listed.score())).isSorted();
      }
      assertThat(hits).isPositive();
      assertThatThrownBy(() -> inspection.of("nobody", 3))
          .isInstanceOf(DataException.class)
          .hasMessage("There is no user 'nobody' in this run's ratings.");
      assertThatThrownBy(() -> inspection.of(names.userIds().get(0), 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("length is 0");
    }
  }

  private static Set<String> rated(RatingLog log, int user, Catalogue names) {
    Set<String> items = new HashSet<>();
    for (int row = 0; row < log.size(); row++) {
      if (log.user(row) == user) {
        items.add(names.itemIds().get(log.item(row)));
      }
    }
    return items;
  }

  @Test
  void theOracleAndUnfinishedRunsAreRefused() throws IOException {
    RunFolder oracle = finished("oracle");
    assertThatThrownBy(() -> new Inspection(parts(), oracle))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("has no model to look into");
    RunFolder queued = RunSpecs.folder(temp.resolve("queued"), RunSpecs.fake().build());
    assertThatThrownBy(() -> new Inspection(parts(), queued))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("is not finished");
  }
}
