package org.drrworkbench.ui.setup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a preparation leaves of the ratings, worked out off the window's thread. */
public final class PreparationEffect {
  private static final Logger LOG = LoggerFactory.getLogger(PreparationEffect.class);

  private final LatestOnly working;
  private final Runnable told;
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Question asked;

  /** What there was, and what is left of it. */
  public record Figures(PreparationRow before, PreparationRow after) {
    private static Figures of(List<PreparationRow> steps) {
      return new Figures(steps.get(0), steps.get(steps.size() - 1));
    }
  }

  private record Question(ReadRatings ratings, Preparation preparation) {}

  /**
   * @param told told when there are figures, or a reason why there are none
   */
  PreparationEffect(Background background, Runnable told) {
    working = new LatestOnly(background);
    this.told = told;
  }

  /**
   * Works out the figures, unless they are there or on their way.
   *
   * @param ratings null while there are none
   * @param preparation empty while it cannot be told
   */
  void ask(@Nullable ReadRatings ratings, Optional<Preparation> preparation) {
    Question now =
        ratings == null || preparation.isEmpty() || preparation.get().steps().isEmpty()
            ? null
            : new Question(ratings, preparation.get());
    if (Objects.equals(now, asked)) {
      return;
    }
    asked = now;
    working.forget();
    figures.set(null);
    problem.set("");
    busy.set(now != null);
    if (now != null) {
      working.<Figures>run(
          () -> Figures.of(now.ratings().get().prepared(now.preparation()).steps()),
          found -> answer(found, ""),
          e -> {
            if (!(e instanceof SpecException || e instanceof DataException)) {
              LOG.error("The preparation {} failed.", now.preparation(), e);
            }
            answer(null, String.valueOf(e.getMessage()));
          });
    }
  }

  private void answer(@Nullable Figures found, String sentence) {
    figures.set(found);
    problem.set(sentence);
    busy.set(false);
    told.run();
  }

  /** The figures; null while they are being worked out, and where nothing is left out. */
  public ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** Why there are none, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether they are being worked out. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
