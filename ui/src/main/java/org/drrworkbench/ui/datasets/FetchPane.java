package org.drrworkbench.ui.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.CacheState;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.fetch.PublishedFile;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Who owns a published data set, on which terms, and the way to get it. */
final class FetchPane extends VBox {
  private static final Texts TEXTS = Texts.beside(FetchPane.class);

  private final Dialogs dialogs;
  private final Label owner = words("datasets-owner");
  private final Label terms = words("datasets-terms");
  private final Label citation = words("datasets-citation");
  private final CheckBox accept = new CheckBox(TEXTS.get("accept"));
  private final Button fetch =
      new Button(TEXTS.get("fetch"), new FontIcon(MaterialDesignD.DOWNLOAD));
  private final Button copy =
      new Button(TEXTS.get("copy"), new FontIcon(MaterialDesignF.FILE_OUTLINE));
  private final Button cancel = new Button(TEXTS.get("cancel"));
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = words("datasets-progress");
  private final Label problem = words("datasets-fetch-problem");
  private final HBox actions = new HBox(fetch, copy);
  private final HBox going = new HBox(bar, progress, cancel);
  private final List<Subscription> subscriptions = new ArrayList<>();
  private @Nullable Fetching shown;

  FetchPane(Dialogs dialogs) {
    this.dialogs = dialogs;
    getStyleClass().add("datasets-fetch");
    accept.setId("datasets-accept");
    fetch.setId("datasets-fetch");
    fetch.setOnAction(event -> with(Fetching::fetch));
    copy.setId("datasets-copy");
    copy.setOnAction(event -> copy());
    cancel.setId("datasets-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> with(Fetching::cancel));
    bar.setAccessibleText(TEXTS.get("progress.accessible"));
    problem.getStyleClass().add("problem");
    actions.getStyleClass().add("datasets-bar");
    going.getStyleClass().add("datasets-bar");
    going.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(owner, terms, citation, accept, actions, going, problem);
  }

  private static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void with(java.util.function.Consumer<Fetching> action) {
    Fetching own = shown;
    if (own != null) {
      action.accept(own);
    }
  }

  private void copy() {
    dialogs
        .openFile(TEXTS.get("copy.choose"), null)
        .ifPresent(path -> with(own -> own.takeCopy(path)));
  }

  /** Shows how a data set can be had; null for one that is not published. */
  void show(@Nullable Fetching fetching) {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
    Fetching before = shown;
    if (before != null) {
      accept.selectedProperty().unbindBidirectional(before.acceptedProperty());
    }
    shown = fetching;
    setVisible(fetching != null);
    setManaged(fetching != null);
    if (fetching == null) {
      return;
    }
    PublishedDataSet set = fetching.set();
    owner.setText(TEXTS.get("owner", set.owner(), files(set)));
    terms.setText(TEXTS.get("terms", set.terms(), set.termsAddress().toString()));
    citation.setText(TEXTS.get("citation", set.citation()));
    accept.selectedProperty().bindBidirectional(fetching.acceptedProperty());
    subscriptions.add(fetching.goingProperty().subscribe(now -> arrange(fetching)));
    subscriptions.add(fetching.stateProperty().subscribe(now -> arrange(fetching)));
    subscriptions.add(fetching.acceptedProperty().subscribe(now -> arrange(fetching)));
    subscriptions.add(fetching.acceptedBeforeProperty().subscribe(now -> arrange(fetching)));
    subscriptions.add(
        fetching.progressProperty().subscribe(now -> bar.setProgress(now.doubleValue())));
    subscriptions.add(fetching.progressTextProperty().subscribe(progress::setText));
    subscriptions.add(
        fetching
            .problemProperty()
            .subscribe(
                sentence -> {
                  problem.setText(sentence);
                  visible(problem, !sentence.isEmpty());
                }));
  }

  private void arrange(Fetching fetching) {
    CacheState state = fetching.stateProperty().get();
    boolean here = state != null && state.kind().complete();
    boolean busy = fetching.goingProperty().get();
    visible(accept, !here && !fetching.acceptedBeforeProperty().get());
    accept.setDisable(busy);
    visible(actions, !here && !busy);
    visible(going, busy);
    boolean partial = state != null && state.kind() == CacheState.Kind.PARTIAL;
    fetch.setText(TEXTS.get(partial ? "fetch.on" : "fetch"));
    fetch.setDisable(!fetching.mayBegin());
    copy.setDisable(!fetching.mayBegin());
  }

  private static void visible(javafx.scene.Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private static String files(PublishedDataSet set) {
    return set.files().stream().map(FetchPane::file).collect(Collectors.joining(", "));
  }

  private static String file(PublishedFile file) {
    Long bytes = file.bytes();
    return bytes == null ? file.name() : TEXTS.get("file", file.name(), ByteCount.text(bytes));
  }
}
