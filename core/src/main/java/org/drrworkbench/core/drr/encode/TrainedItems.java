package org.drrworkbench.core.drr.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import org.drrworkbench.core.nn.FlatParameters;
import org.drrworkbench.core.nn.ParameterLayout;
import org.jspecify.annotations.Nullable;

/**
 * An encoder whose losses train the item vectors it reads as well: i_j + o_j, with a learned offset
 * o_j of each item that starts at 0 and is the same for all folds (both times the rating, where
 * ratings are told). What a history is read with moves; users, the actions of record and the
 * ranking keep the vectors as they were fitted.
 */
public final class TrainedItems implements HistoryEncoder {
  private static final String OFFSETS = "encoder/itemOffsets";

  private final HistoryEncoder encoder;
  private final int k;
  private final int itemCount;

  /**
   * @param encoder what reads the histories
   * @param k length of all vectors
   * @param itemCount items of the catalogue
   */
  public TrainedItems(HistoryEncoder encoder, int k, int itemCount) {
    this.encoder = encoder;
    this.k = k;
    this.itemCount = itemCount;
  }

  @Override
  public void declare(ParameterLayout layout) {
    layout.constant(OFFSETS, 0, itemCount, k);
    encoder.declare(layout);
  }

  @Override
  public int stateSize() {
    return encoder.stateSize();
  }

  @Override
  public NDArray state(FlatParameters.Bound parameters, HistoryBatch batch) {
    return encoder.state(parameters, moved(parameters, batch));
  }

  @Override
  public @Nullable NDArray weights(FlatParameters.Bound parameters, HistoryBatch batch) {
    return encoder.weights(parameters, moved(parameters, batch));
  }

  private HistoryBatch moved(FlatParameters.Bound parameters, HistoryBatch batch) {
    // Each fold's table has one row more than there are items: that of padded places.
    NDArray ids = batch.rows().mod(itemCount + 1);
    NDArray factor =
        batch.ratings() == null
            ? ids.lt(itemCount).toType(batch.items().getDataType(), false).expandDims(1)
            : batch.ratings();
    NDArray offsets =
        Embedding.embedding(ids.minimum(itemCount - 1), parameters.get(OFFSETS), SparseFormat.DENSE)
            .singletonOrThrow();
    return batch.withItems(batch.items().add(offsets.mul(factor)));
  }
}
