package org.drrworkbench.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsViewModelTest {
  private static final String MESSY =
      """
      who;when;what;stars
      u1;100;i1;5
      u1;101;i2;4
      u2;102;i1;3
      u2;103;i1;2
      u3;104;i3;excellent
      u3;105
      """;

  @TempDir Path folder;

  private final List<DataSpec> used = new ArrayList<>();
  private OwnersSite site;
  private DataCache cache;
  private DataSetsViewModel model;

  @BeforeEach
  void open() throws IOException {
    site = new OwnersSite();
    cache = site.cache(folder.resolve("cache"));
    model =
        new DataSetsViewModel(
            DataSets.known(),
            cache,
            () -> OwnersSite.fetch(cache),
            new DataSets(),
            new OwnDataSets(folder.resolve("own")),
            new SameThread(),
            used::add);
    model.look();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private DataSetItem movieLens() {
    return model.items().stream()
        .filter(item -> item.id().equals("movielens-100k"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void beginsWithTheDemoDescribed() {
    assertThat(model.items())
        .extracting(DataSetItem::id)
        .containsExactly("demo", "toy-world", "order-world-1", "order-world-2", "movielens-100k");
    assertThat(model.chosenProperty().get().id()).isEqualTo("demo");
    assertThat(model.descriptionProperty().get().id()).isEqualTo("demo");
    assertThat(model.descriptionProperty().get().head()).hasSize(20);
    model.use();
    assertThat(used).containsExactly(DataSpec.of("demo", null));
  }

  @Test
  void nothingIsFetchedBeforeTheTermsAreAccepted() {
    Fetching fetching = movieLens().fetching().orElseThrow();
    fetching.fetch();
    assertThat(fetching.goingProperty().get()).isFalse();
    assertThat(cache.cachedCopy("movielens-100k")).isEmpty();
    assertThat(movieLens().stateProperty().get()).isEqualTo("not here");
  }

  @Test
  void whatWasFetchedIsDescribedAndCanBeUsed() {
    model.chosenProperty().set(movieLens());
    assertThat(model.descriptionProperty().get()).isNull();
    model.use();
    assertThat(used).isEmpty();
    Fetching fetching = movieLens().fetching().orElseThrow();
    fetching.acceptedProperty().set(true);
    fetching.fetch();
    assertThat(fetching.problemProperty().get()).isEmpty();
    assertThat(movieLens().stateProperty().get()).startsWith("here (");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.descriptionProperty().get().id()).isEqualTo("movielens-100k");
    assertThat(fetching.acceptedBeforeProperty().get()).isTrue();
    model.use();
    Path file = folder.resolve("cache").resolve("movielens-100k").resolve("ml-100k.zip");
    assertThat(used).containsExactly(DataSpec.of("movielens-100k", file.toString()));
  }

  @Test
  void aSiteThatIsGoneGivesASentenceAndALocalCopyHelps() throws IOException {
    Fetching fetching = movieLens().fetching().orElseThrow();
    fetching.acceptedProperty().set(true);
    site.gone = true;
    fetching.fetch();
    assertThat(fetching.problemProperty().get()).contains("ml-100k.zip").endsWith(".");
    assertThat(fetching.goingProperty().get()).isFalse();
    site.gone = false;
    DataCache other = site.cache(folder.resolve("other"));
    OwnersSite.fetch(other).acceptTerms(other.catalogue().get("movielens-100k"));
    Path copy =
        OwnersSite.fetch(other)
            .fetch(
                other.catalogue().get("movielens-100k"),
                org.drrworkbench.experiments.fetch.FetchObserver.silent(),
                new org.drrworkbench.experiments.fetch.Cancellation());
    fetching.takeCopy(copy);
    assertThat(fetching.problemProperty().get()).isEmpty();
    assertThat(movieLens().stateProperty().get()).isEqualTo("here, your copy");
  }

  @Test
  void aMessyFileIsMendedReadAndKeptUnderAName() throws IOException {
    Path file = Files.writeString(folder.resolve("messy.txt"), MESSY);
    model.open(file);
    ImportViewModel importing = model.chosenProperty().get().importing().orElseThrow();
    assertThat(model.descriptionProperty().get()).isNull();
    assertThat(importing.problemProperty().get()).contains("messy.txt").endsWith(".");
    importing.separatorProperty().set(";");
    importing.userProperty().set(1);
    importing.timeProperty().set(2);
    importing.itemProperty().set(3);
    importing.ratingProperty().set(4);
    importing.headerProperty().set(true);
    assertThat(importing.role(3)).hasValue("item");
    assertThat(importing.columnCount()).isEqualTo(4);
    importing.readAll();
    // Two lines hold no rating: the last two.
    assertThat(model.problemProperty().get()).contains("messy.txt, line 6");
    assertThat(model.descriptionProperty().get().report().unreadable()).isEqualTo(2);
    model.use();
    assertThat(used).isEmpty();
    importing.nameProperty().set("last-year");
    model.keep();
    assertThat(importing.nameProblemProperty().get()).contains("messy.txt, line 6");
    importing.unreadableProperty().set("50");
    importing.duplicatesProperty().set("mean");
    importing.readAll();
    assertThat(model.problemProperty().get()).isEmpty();
    // u2 rated i1 with 3 and 2.
    assertThat(model.descriptionProperty().get().statistics().ratings()).isEqualTo(3);
    assertThat(model.descriptionProperty().get().statistics().min()).isEqualTo(2.5);
    model.keep();
    assertThat(importing.nameProblemProperty().get()).isEmpty();
    assertThat(model.chosenProperty().get().id()).isEqualTo("last-year");
    assertThat(model.descriptionProperty().get().statistics().ratings()).isEqualTo(3);
    model.use();
    assertThat(used).hasSize(1);
    assertThat(used.get(0).columns()).isNotNull().extracting(DelimitedColumns::item).isEqualTo(3);
    assertThat(new OwnDataSets(folder.resolve("own")).find("last-year")).isPresent();
  }

  @Test
  void anOpenedFileIsDescribedOnceAndOneThatIsNoDataSaysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "u1,i1,5\nu1,i2,4\nu2,i1,3\n");
    model.open(file);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.descriptionProperty().get().statistics().ratings()).isEqualTo(3);
    assertThat(model.descriptionProperty().get().profile().activity()).isEmpty();
    model.chosenProperty().set(model.items().get(0));
    int listed = model.items().size();
    model.open(file);
    assertThat(model.items()).hasSize(listed);
    assertThat(model.chosenProperty().get().id()).isEqualTo("mine.csv");
    model.open(Files.writeString(folder.resolve("empty.csv"), ""));
    assertThat(model.chosenProperty().get()).isNull();
    assertThat(model.descriptionProperty().get()).isNull();
    assertThat(model.problemProperty().get()).contains("empty.csv").endsWith(".");
  }
}
