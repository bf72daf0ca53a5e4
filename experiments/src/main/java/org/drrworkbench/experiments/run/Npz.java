package org.drrworkbench.experiments.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * A {@link Snapshot} as a file that {@code numpy.load} reads: a zip of npy arrays, stored, with a
 * small text beside them. Equal content gives equal bytes.
 */
final class Npz {
  private static final String TEXT = "meta.txt";
  private static final String SUFFIX = ".npy";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What a file holds. */
  record Contents(Snapshot arrays, String text) {}

  private Npz() {}

  static void write(OutputStream out, Snapshot arrays, String text) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 textCrc = new CRC32();
    textCrc.update(bytes);
    begin(zip, TEXT, bytes.length, textCrc.getValue());
    zip.write(bytes);
    zip.closeEntry();
    for (String name : arrays.names()) {
      Object array = arrays.array(name);
      // A stored entry states its checksum first, so the array is walked twice.
      CheckedOutputStream sum =
          new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
      NpyArray.write(array, sum);
      begin(zip, name + SUFFIX, NpyArray.size(array), sum.getChecksum().getValue());
      NpyArray.write(array, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void begin(ZipOutputStream zip, String name, long size, long crc)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  /**
   * Reads a file and checks every checksum on the way.
   *
   * @throws IOException if anything is damaged; entries missing at the end are not noticed here
   */
  static Contents read(Path file) throws IOException {
    Snapshot arrays = new Snapshot();
    String text = "";
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.equals(TEXT)) {
          text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } else if (name.endsWith(SUFFIX)) {
          arrays.put(name.substring(0, name.length() - SUFFIX.length()), NpyArray.read(zip));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new Contents(arrays, text);
  }
}
