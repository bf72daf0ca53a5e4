package org.drrworkbench.experiments.queue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecException;
import org.junit.jupiter.api.Test;

class ExperimentCheckTest {
  private final ExperimentCheck check =
      new ExperimentCheck(
          new ModelCatalogue(List.of(new PmfModel(), new RandomModel())), new DataSets());
  private final ExperimentSpec sound =
      ExperimentSpec.defaults().toBuilder().models(List.of("pmf", "random")).build();

  @Test
  void whatCanBeRunPasses() {
    assertThatCode(() -> check.check(sound)).doesNotThrowAnyException();
  }

  @Test
  void aWrongModelOrValueIsRefused() {
    assertThatThrownBy(() -> check.check(sound.toBuilder().models(List.of("wrong")).build()))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("There is no model 'wrong'");
    assertThatThrownBy(
            () ->
                check.check(sound.toBuilder().hyperparameters(Map.of("pmf.factors", "0")).build()))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("factors is '0'");
  }

  @Test
  void dataThatIsNotThereIsRefused() {
    ExperimentSpec missing =
        sound.toBuilder().data(DataSpec.of("movielens-100k", "no/such/folder")).build();
    assertThatThrownBy(() -> check.check(missing))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no/such/folder");
  }
}
