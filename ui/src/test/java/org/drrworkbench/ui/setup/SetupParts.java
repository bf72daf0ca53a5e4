package org.drrworkbench.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.core.recommend.factor.BiasedMfModel;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.task.Background;

/** What a screen under test works with: real models and data, and a launch that only notes. */
final class SetupParts implements ExperimentLaunch {
  final ModelCatalogue models =
      new ModelCatalogue(
          List.of(
              DrrModel.gru(),
              DrrModel.average(),
              DrrModel.attention(),
              DrrModel.max(),
              DrrModel.pairs(),
              DrrModel.userPairs(),
              new PmfModel(),
              new BiasedMfModel(),
              new EaseModel(),
              new ItemMeanModel(),
              new PopularityModel(),
              new RandomModel(),
              new OracleModel()));
  final List<KnownData> known =
      List.of(
          new KnownData("demo", "Invented ratings; built in."),
          new KnownData("movielens-100k", "MovieLens 100K: the folder with u.data and u.item."));
  final List<ExperimentSpec> launched = new ArrayList<>();

  /** Whether a launch goes on until it is let go. */
  boolean holds;

  private final List<Runnable> held = new ArrayList<>();

  /** Why the launch refuses; empty when it does not. */
  String refusal = "";

  @Override
  public void launch(ExperimentSpec spec, Runnable done, Consumer<String> refused) {
    if (refusal.isEmpty()) {
      launched.add(spec);
      held.add(done);
      if (!holds) {
        letGo();
      }
    } else {
      refused.accept(refusal);
    }
  }

  /** Ends the launches that go on. */
  void letGo() {
    List<Runnable> ended = List.copyOf(held);
    held.clear();
    ended.forEach(Runnable::run);
  }

  SetupViewModel model(Background background) {
    return new SetupViewModel(models, new DataSets(), known, this, background);
  }
}
