package org.drrworkbench.core.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that a place holds: a folder's own files and the entries of zip archives in it, a zip
 * archive's entries, or one plain or gzipped file. Nothing is ever unpacked to the disk.
 */
public final class SourceFiles {
  private static final int MOST_ENTRIES = 20_000;

  private final Path place;
  private final List<SourceFile> files;

  private SourceFiles(Path place, List<SourceFile> files) {
    this.place = place;
    this.files = List.copyOf(files);
  }

  /**
   * @param place a folder, an archive or a file
   * @throws DataException if it does not exist or is a torn or hostile archive
   */
  public static SourceFiles of(Path place) {
    if (Files.isDirectory(place)) {
      return new SourceFiles(place, inFolder(place));
    }
    if (!Files.isRegularFile(place)) {
      throw new DataException("There is no file or folder " + place + "; check the data's path.");
    }
    return new SourceFiles(
        place, hasEnding(place, ".zip") ? inArchive(place) : List.of(onDisk(place)));
  }

  /** Where the files lie. */
  public Path place() {
    return place;
  }

  /** The names, without folders and without {@code .gz}. */
  public List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }

  /** Only the files whose name fulfils the condition. */
  SourceFiles only(Predicate<String> name) {
    return new SourceFiles(place, files.stream().filter(file -> name.test(file.name())).toList());
  }

  /** Only this one of the files. */
  SourceFiles just(SourceFile file) {
    return new SourceFiles(place, List.of(file));
  }

  /**
   * The one file to read as delimited text: chosen, alone, or the only one with an ending that text
   * of ratings has; RecBole's {@code .inter} goes before others, which lie beside it.
   *
   * @param chosen the user's choice; null to find it
   * @throws DataException if there is none or several could be meant
   */
  public SourceFiles ratingText(@Nullable String chosen) {
    return just(ratings(chosen, this::isRatingText));
  }

  /** Whether there is a file that {@link #ratingText} could mean. */
  public boolean hasRatingText() {
    return files.size() == 1 || names().stream().anyMatch(this::isRatingText);
  }

  private boolean isRatingText(String name) {
    boolean atomic = files.stream().anyMatch(file -> file.name().endsWith(".inter"));
    return name.matches(atomic ? ".*\\.inter" : "(?i).*\\.(csv|tsv|dat|data|txt)");
  }

  List<SourceFile> files() {
    return files;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Only the file that the user named, out of several that could be meant.
   *
   * @param chosen its name as an error listed it; null to change nothing
   * @throws DataException if there is no such file
   */
  public SourceFiles choose(@Nullable String chosen) {
    if (chosen == null) {
      return this;
    }
    List<SourceFile> found =
        files.stream()
            .filter(file -> file.name().equals(chosen) || shortLabel(file).equals(chosen))
            .toList();
    if (found.isEmpty()) {
      throw new DataException(
          place + " holds no file " + chosen + "; choose among " + listed(files) + ".");
    }
    return new SourceFiles(place, found);
  }

  /** The file of this name; null when there is none. */
  @Nullable SourceFile find(String name) {
    SourceFiles found = only(name::equalsIgnoreCase);
    return found.isEmpty() ? null : found.one("files named " + name);
  }

  /**
   * The rating file: the chosen one, the only one of the place, or the only one of the right name.
   *
   * @param chosen the user's choice; null to find it
   * @param name which names rating files have
   */
  SourceFile ratings(@Nullable String chosen, Predicate<String> name) {
    SourceFiles candidates = choose(chosen);
    if (candidates.files.size() > 1) {
      candidates = candidates.only(name);
    }
    return candidates.one("rating files");
  }

  /**
   * The only file.
   *
   * @param what what there are several of, for the error
   * @throws DataException if there are none
   * @throws SeveralFilesException if there are several
   */
  SourceFile one(String what) {
    if (files.isEmpty()) {
      throw new DataException(place + " holds no " + what + "; check the data's path.");
    }
    if (files.size() > 1) {
      throw new SeveralFilesException(
          place
              + " holds several "
              + what
              + ": "
              + listed(files)
              + "; choose one (data.file in a spec file).",
          files.stream().map(this::shortLabel).toList());
    }
    return files.get(0);
  }

  private String listed(List<SourceFile> several) {
    String list =
        several.stream().limit(12).map(this::shortLabel).collect(Collectors.joining(", "));
    return several.size() > 12 ? list + " and " + (several.size() - 12) + " more" : list;
  }

  /** What tells a file from the others of the place. */
  private String shortLabel(SourceFile file) {
    String prefix = place.toString();
    String label = file.label();
    return label.startsWith(prefix) && label.length() > prefix.length()
        ? label.substring(prefix.length()).replaceFirst("^[/\\\\, ]+", "")
        : file.name();
  }

  private static List<SourceFile> inFolder(Path folder) {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : list.sorted().toList()) {
        if (isHidden(path.getFileName().toString()) || !Files.isRegularFile(path)) {
          continue;
        }
        if (hasEnding(path, ".zip")) {
          files.addAll(inArchive(path));
        } else {
          files.add(onDisk(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DataException(folder + " cannot be listed; check its permissions.", e);
    }
    return files;
  }

  private static SourceFile onDisk(Path path) {
    String name = String.valueOf(path.getFileName());
    boolean packed = hasEnding(path, ".gz");
    return new SourceFile(
        packed ? name.substring(0, name.length() - 3) : name,
        path.toString(),
        packed ? () -> gunzipped(path) : () -> Files.newInputStream(path));
  }

  private static InputStream gunzipped(Path path) throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      CountedInput packed = new CountedInput(raw);
      return new InflationGuard(new GZIPInputStream(packed, 1 << 16), packed::bytes);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static List<SourceFile> inArchive(Path archive) {
    List<SourceFile> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new DataException(
            archive + " holds " + zip.size() + " files, which no archive of ratings does.");
      }
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        String path = entry.getName();
        requireInside(archive, path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!entry.isDirectory() && !isHidden(name) && !path.startsWith("__MACOSX/")) {
          boolean packed = name.endsWith(".gz");
          files.add(
              new SourceFile(
                  packed ? name.substring(0, name.length() - 3) : name,
                  archive + ", " + path,
                  () -> entry(archive, path, packed)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          archive + " is no whole zip archive (" + e.getMessage() + "); fetch it again.", e);
    }
    return files;
  }

  /** An entry with a path that leads outside marks an archive that was made to do harm. */
  private static void requireInside(Path archive, String entry) {
    boolean outside =
        entry.startsWith("/")
            || entry.contains("\\")
            || entry.matches("^[A-Za-z]:.*")
            || List.of(entry.split("/", -1)).contains("..");
    if (outside) {
      throw new DataException(
          archive
              + " holds an entry '"
              + entry
              + "' whose path leads outside the archive; do not use it, fetch it from its owner.");
    }
  }

  private static InputStream entry(Path archive, String path, boolean packed) throws IOException {
    ZipFile zip = new ZipFile(archive.toFile());
    try {
      ZipEntry entry = zip.getEntry(path);
      InputStream in = entry == null ? null : zip.getInputStream(entry);
      if (entry == null || in == null) {
        throw new IOException("the archive changed while it was read");
      }
      long packedBytes = entry.getCompressedSize();
      InputStream guarded = new InflationGuard(in, () -> packedBytes);
      InputStream content =
          packed
              ? new InflationGuard(new GZIPInputStream(guarded, 1 << 16), () -> packedBytes)
              : guarded;
      return new FilterInputStream(content) {
        @Override
        public void close() throws IOException {
          try (zip) {
            super.close();
          }
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Counts what is read through it. */
  private static final class CountedInput extends FilterInputStream {
    private long bytes;

    CountedInput(InputStream in) {
      super(in);
    }

    long bytes() {
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      bytes += Math.max(0, n);
      return n;
    }
  }
}
