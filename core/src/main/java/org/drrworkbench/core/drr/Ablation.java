package org.drrworkbench.core.drr;

import org.drrworkbench.core.drr.encode.EncoderSettings;

/** One part of DRR-GRU taken out, to see what it is worth. */
enum Ablation {
  NONE,
  /** Attention over the item vectors themselves. */
  NO_GRU,
  /** A = h_n, the GRU's last hidden state. */
  NO_ATTENTION,
  /** gamma = 0. */
  NO_DISCOUNT,
  /** The encoder stays as it was drawn. */
  FROZEN_ENCODER,
  /** Online mode acts with the offline weights. */
  NO_ONLINE_LEARNING;

  DrrSettings of(DrrSettings whole) {
    EncoderSettings encoder = whole.encoder();
    return switch (this) {
      case NONE -> whole;
      case NO_GRU -> whole.with(encoder.withoutGru());
      case NO_ATTENTION -> whole.with(encoder.withoutAttention());
      case NO_DISCOUNT -> whole.with(whole.learner().withoutDiscount());
      case FROZEN_ENCODER -> whole.with(whole.network().withFrozenEncoder());
      case NO_ONLINE_LEARNING -> whole.with(whole.schedule().withoutOnlineLearning());
    };
  }
}
