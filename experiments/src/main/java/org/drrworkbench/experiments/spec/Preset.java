package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.stream.Stream;

/**
 * A ready-made experiment.
 *
 * @param id its name on the command line
 * @param description one line for lists
 * @param spec what it runs
 */
public record Preset(String id, String description, ExperimentSpec spec) {

  /** All presets, in the order in which they are shown. */
  public static List<Preset> all() {
    ExperimentSpec demo =
        ExperimentSpec.defaults().toBuilder()
            .name("demo")
            .models(List.of("random", "popularity", "item-mean", "pmf", "drr-ave", "drr-gru"))
            .protocols(List.of("rated-only", "full-unseen"))
            .seeds(List.of(1L, 2L, 3L))
            .build();
    // The agent first, so that its curves are there to be looked at while the others run.
    ExperimentSpec firstLook =
        demo.toBuilder()
            .name("first-look")
            .models(List.of("drr-gru", "pmf", "popularity"))
            .seeds(List.of(1L))
            .build();
    List<Preset> usual =
        List.of(
            new Preset(
                "first-look",
                "The article's agent, PMF and popularity on the built-in data, one seed",
                firstLook),
            new Preset("demo", "Six models on the built-in data, three seeds, quick", demo),
            new Preset(
                "movielens-100k",
                "The same six models on MovieLens 100K, whose folder is to be named",
                demo.toBuilder()
                    .name("movielens-100k")
                    .data(DataSpec.of("movielens-100k", null))
                    .build()));
    return Stream.of(usual, PaperPresets.all(), WorldPresets.all()).flatMap(List::stream).toList();
  }

  /**
   * The preset of an id.
   *
   * @throws SpecException naming the unknown id and the known ones
   */
  public static Preset of(String id) {
    return all().stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SpecException(
                    "There is no preset '"
                        + id
                        + "'; known are "
                        + String.join(", ", all().stream().map(Preset::id).toList())
                        + "."));
  }
}
