package org.drrworkbench.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.core.prepare.FewestLikes;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.prepare.RatingRange;
import org.drrworkbench.core.prepare.UserSample;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out before the ratings are divided. */
class SetupPreparationTest {
  @TempDir private Path folder;

  private final SetupParts parts = new SetupParts();
  private final SetupViewModel model = parts.model(new SameThread());
  private final PreparationFields fields = model.preparation();

  private ExperimentSpec spec() {
    return model.spec().orElseThrow();
  }

  /** Six ratings: u1 rated i1, i2 and i3, u2 rated i1 and i2, u3 rated i3. */
  private String ratings() throws IOException {
    String rows = "u1,i1,5\nu1,i2,4\nu1,i3,3\nu2,i1,4\nu2,i2,2\nu3,i3,1\n";
    return Files.writeString(folder.resolve("six.csv"), rows).toString();
  }

  private void readSix(SetupViewModel form) throws IOException {
    form.data().idProperty().set("six");
    form.data().folderProperty().set(ratings());
  }

  @Test
  void everyStepLandsInTheSpecAndEmptyFieldsAskForNone() {
    fields.kCore().textProperty().set("10,5");
    fields.likes().textProperty().set("8, 3.5");
    fields.lowest().textProperty().set("2");
    fields.highest().textProperty().set("4.5");
    fields.users().textProperty().set("100");
    fields.usersSeed().textProperty().set("7");
    fields.explicitOnlyProperty().set(true);
    assertThat(spec().preparation())
        .isEqualTo(
            new Preparation(
                true,
                new RatingRange(2.0, 4.5),
                new KCore(10, 5),
                new FewestLikes(8, 3.5),
                new UserSample(100, 7)));
    assertThat(model.changedProperty().get()).isTrue();
    fields.kCore().textProperty().set("3");
    fields.usersSeed().textProperty().set("");
    fields.highest().textProperty().set("");
    fields.likes().textProperty().set("");
    assertThat(spec().preparation())
        .isEqualTo(
            new Preparation(
                true, new RatingRange(2.0, null), new KCore(3, 3), null, new UserSample(100, 1)));
    model.backToPreset();
    assertThat(spec().preparation()).isEqualTo(Preparation.NONE);
    assertThat(fields.wordsProperty().get()).isEmpty();
  }

  @Test
  void aPreparationFillsTheFieldsAndComesOutAsItWas() {
    ExperimentSpec prepared =
        Preset.of("demo").spec().toBuilder()
            .preparation(
                new Preparation(
                    true,
                    new RatingRange(null, 4.0),
                    new KCore(3, 2),
                    new FewestLikes(5, 4),
                    new UserSample(50, 9)))
            .build();
    model.fill(prepared);
    assertThat(spec()).isEqualTo(prepared);
    assertThat(fields.kCore().text()).isEqualTo("3,2");
    assertThat(fields.likes().text()).isEqualTo("5,4");
    assertThat(fields.wordsProperty().get())
        .isEqualTo("explicit-only, ratings-to-4, k-core-3-2, likes-5-from-4, users-50-seed9");
    assertThat(model.changedProperty().get()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kCore|ten|preparation.kCore is 'ten'; it must be a whole number, or one for users and one"
            + " for items, such as 10 or 10,5.",
        "kCore|1,2,3|preparation.kCore is '1,2,3'; it must be a whole number, or one for users and"
            + " one for items, such as 10 or 10,5.",
        "kCore|0|The k-core asks for 0 ratings a user and 0 an item; both must be 1 or more.",
        "likes|10|preparation.fewestLikes is '10'; it must be a whole number and the rating from"
            + " which on users like an item, such as 10,4.",
        "likes|0,4|The fewest likes of a user are 0; it must be 1 or more.",
        "lowest|low|preparation.ratingRange.min is 'low'; it must be a rating, such as 2.",
        "highest|2|The rating range is 3.0 to 2.0; the lowest must not exceed the highest.",
        "users|0|The number of users to keep is 0; it must be 1 or more.",
        "usersSeed|-1|The seed of the users to keep is -1; it must be from 0 to 2^53.",
      })
  void aWrongStepShowsTheSentenceOfTheTerminalAndLeavesNoSpec(
      String which, String text, String sentence) {
    fields.lowest().textProperty().set("3");
    fields.users().textProperty().set("100");
    TypedText<?> field =
        switch (which) {
          case "kCore" -> fields.kCore();
          case "likes" -> fields.likes();
          case "lowest" -> fields.lowest();
          case "highest" -> fields.highest();
          case "users" -> fields.users();
          default -> fields.usersSeed();
        };
    field.textProperty().set(text);
    assertThat(field.shownProblemProperty().get()).isEqualTo(sentence);
    assertThat(model.problemProperty().get()).isEqualTo(sentence);
    assertThat(model.spec()).isEmpty();
    field.textProperty().set("");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aSeedWithoutASampleMeansNothing() {
    fields.usersSeed().textProperty().set("x");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(spec().preparation()).isEqualTo(Preparation.NONE);
  }

  @Test
  void whatIsLeftIsToldBeforeAndAfter() throws IOException {
    readSix(model);
    assertThat(model.effect().figuresProperty().get()).as("nothing is left out").isNull();
    fields.kCore().textProperty().set("2");
    PreparationEffect.Figures found = model.effect().figuresProperty().get();
    // 6 ratings of 3 users and 3 items: 6/9. u3 has 1 rating and goes; then i3 has 1 and goes.
    assertThat(found.before()).isEqualTo(new PreparationRow("as read", 3, 3, 6, 6.0 / 9));
    // u1 and u2 each with i1 and i2: 4 of 4.
    assertThat(found.after()).isEqualTo(new PreparationRow("k-core-2", 2, 2, 4, 1));
    fields.kCore().textProperty().set("");
    assertThat(model.effect().figuresProperty().get()).isNull();
  }

  @Test
  void aPreparationThatLeavesNothingSaysSoAndHoldsRunBack() throws IOException {
    readSix(model);
    fields.kCore().textProperty().set("4");
    assertThat(model.effect().figuresProperty().get()).isNull();
    assertThat(model.problemProperty().get())
        .isEqualTo(
            "No rating of six is left after the step k-core-4 (before it there were 6); ask for"
                + " less.");
    assertThat(model.runnableProperty().get()).isFalse();
    fields.kCore().textProperty().set("2");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.runnableProperty().get()).isTrue();
  }

  @Test
  void figuresAreWorkedOutAsideAndOnlyTheNewestAreShown() throws IOException {
    HeldWork background = new HeldWork();
    SetupViewModel slow = parts.model(background);
    background.doAll();
    readSix(slow);
    background.doAll();
    slow.preparation().kCore().textProperty().set("2");
    slow.name().textProperty().set("other");
    assertThat(background.count()).as("one question, asked once").isEqualTo(1);
    assertThat(slow.effect().busyProperty().get()).isTrue();
    slow.preparation().kCore().textProperty().set("3,1");
    background.doOldest();
    assertThat(slow.effect().figuresProperty().get()).as("an outdated answer").isNull();
    background.doAll();
    // Only u1 has three ratings.
    assertThat(slow.effect().figuresProperty().get().after())
        .isEqualTo(new PreparationRow("k-core-3-1", 1, 3, 3, 1));
    assertThat(slow.effect().busyProperty().get()).isFalse();
    slow.preparation().kCore().textProperty().set("2");
    slow.preparation().kCore().textProperty().set("");
    background.doAll();
    assertThat(slow.effect().figuresProperty().get()).as("asked for no more").isNull();
    assertThat(slow.effect().busyProperty().get()).isFalse();
  }
}
