package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.drr.encode.TrainedItems;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * The user and item vectors the agent starts from.
 *
 * @param embeddings where they come from
 * @param embeddingSize k
 * @param itemLengths whether the item vectors keep their lengths
 * @param historyVectors whether the item vectors that histories are read with are trained on
 * @param folds cross-fitted factors; 0 learns on the very rows that shaped the factors
 * @param factorsL2 ridge weight of the factors
 */
record FactorSettings(
    Embeddings embeddings,
    int embeddingSize,
    ItemLengths itemLengths,
    HistoryVectors historyVectors,
    int folds,
    double factorsL2) {

  /** Where the vectors come from. */
  enum Embeddings {
    PMF,
    RANDOM
  }

  /** Whether items are ranked by i.a or by its cosine. */
  enum ItemLengths {
    FITTED,
    /** All of length 1: i.a then orders items as their cosine with the action does. */
    ONE
  }

  /** Whether the item vectors that histories are read with are trained on. */
  enum HistoryVectors {
    FIXED,
    /** By whatever trains the encoder, see {@link TrainedItems}. */
    TRAINED
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Hyperparameter.integer("embeddingSize", 50, 2, 1000, "Length of the user and item vectors.")
            .article("k, eq. 5", "200"),
        Choices.of(
                "embeddings",
                Embeddings.PMF,
                "Where user and item vectors come from: a PMF of the train rows, or chance.")
            .article("u, i_j", "pmf"),
        Choices.of(
            "itemLengths",
            ItemLengths.FITTED,
            "The item vectors as they were fitted, or all of one length, so that items are ranked by"
                + " the cosine with the action."),
        Choices.of(
            "historyVectors",
            HistoryVectors.FIXED,
            "Whether the item vectors that histories are read with stay as they are, or are trained"
                + " on with the encoder; those that items are ranked by stay either way."),
        Hyperparameter.integer(
            "folds",
            6,
            0,
            50,
            "Cross-fitted factors: rewards come from rows that the factors have not seen;"
                + " 0 switches it off."),
        Hyperparameter.real("factorsL2", 8, 0.01, 1000, "Ridge weight of the PMF factors.")
            .searchedByFactors(2, 40));
  }

  static FactorSettings of(HyperparameterValues values) {
    return new FactorSettings(
        Choices.read(values, "embeddings", Embeddings.class),
        values.integer("embeddingSize"),
        Choices.read(values, "itemLengths", ItemLengths.class),
        Choices.read(values, "historyVectors", HistoryVectors.class),
        values.integer("folds"),
        values.real("factorsL2"));
  }
}
