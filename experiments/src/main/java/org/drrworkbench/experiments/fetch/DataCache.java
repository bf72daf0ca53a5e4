package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The folder of fetched data sets. {@code ID/FILE} are the files, whole and checked, and nothing
 * else; {@code .fetch/ID/} holds what belongs to fetching: parts of files with a note on each,
 * where each whole file came from, the accepted terms, and locks. Reading the state touches no
 * file's content.
 */
public final class DataCache {
  private static final String NOTES = ".fetch";

  private record Acceptance(String date, String terms) {}

  private final Path root;
  private final FetchCatalogue catalogue;

  /**
   * @param root the folder; made when something is put there
   */
  public DataCache(Path root, FetchCatalogue catalogue) {
    this.root = root;
    this.catalogue = catalogue;
  }

  public Path root() {
    return root;
  }

  public FetchCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Where a reader finds a data set that is here whole: its file, or its folder if it has several.
   *
   * @param id any id; one that is not in the catalogue is never here
   */
  public Optional<Path> cachedCopy(String id) {
    return catalogue.find(id).filter(set -> state(set).kind().complete()).map(this::place);
  }

  /** What is here of a data set. */
  public CacheState state(PublishedDataSet set) {
    int whole = 0;
    boolean local = false;
    long bytes = 0;
    for (PublishedFile file : set.files()) {
      Optional<FileOrigin> origin = origin(set, file);
      if (origin.isPresent()) {
        whole++;
        local |= origin.get().localCopy();
        bytes += origin.get().bytes();
      } else {
        bytes += size(part(set, file));
      }
    }
    CacheState.Kind kind;
    if (whole == set.files().size()) {
      kind = local ? CacheState.Kind.LOCAL_COPY : CacheState.Kind.CACHED;
    } else {
      kind = whole > 0 || bytes > 0 ? CacheState.Kind.PARTIAL : CacheState.Kind.NOT_HERE;
    }
    return new CacheState(kind, whole, bytes);
  }

  /** Where a file came from, if it is here whole. */
  public Optional<FileOrigin> origin(PublishedDataSet set, PublishedFile file) {
    return FetchJson.read(originNote(set, file), FileOrigin.class)
        .filter(origin -> size(target(set, file)) == origin.bytes());
  }

  /** Whether somebody accepted the terms as the catalogue has them now. */
  public boolean accepted(PublishedDataSet set) {
    return FetchJson.read(termsNote(set), Acceptance.class)
        .filter(acceptance -> set.terms().equals(acceptance.terms()))
        .isPresent();
  }

  /**
   * Remembers that the terms are accepted.
   *
   * @param date when
   */
  public void accept(PublishedDataSet set, Instant date) {
    try {
      FetchJson.write(termsNote(set), new Acceptance(date.toString(), set.terms()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Where the data set is, once whole: its only file, or the folder of several. */
  Path place(PublishedDataSet set) {
    return set.files().size() == 1 ? target(set, set.files().get(0)) : root.resolve(set.id());
  }

  Path target(PublishedDataSet set, PublishedFile file) {
    return root.resolve(set.id()).resolve(file.name());
  }

  Path part(PublishedDataSet set, PublishedFile file) {
    return note(set, file.name() + ".part");
  }

  Path partNote(PublishedDataSet set, PublishedFile file) {
    return note(set, file.name() + ".part.json");
  }

  /** Where a local copy is written before it is known to be what was published. */
  Path incoming(PublishedDataSet set, PublishedFile file) {
    return note(set, file.name() + ".copy");
  }

  Path originNote(PublishedDataSet set, PublishedFile file) {
    return note(set, file.name() + ".json");
  }

  Path lock(PublishedDataSet set, PublishedFile file) {
    return note(set, file.name() + ".lock");
  }

  FetchException unwritable(IOException e) {
    return new FetchException(
        FetchException.Reason.DISK,
        "The cache folder "
            + root
            + " cannot be written ("
            + e
            + "); free some space there or choose another folder with --cache.",
        e);
  }

  private Path termsNote(PublishedDataSet set) {
    return note(set, "terms.json");
  }

  private Path note(PublishedDataSet set, String name) {
    return root.resolve(NOTES).resolve(set.id()).resolve(name);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
