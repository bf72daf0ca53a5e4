package org.drrworkbench.core.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;

/** Writes data sets in the forms in which they are published. */
final class Archives {
  private Archives() {}

  /** The folder of real ratings, without which the test is reported as not run. */
  static Path realRatings(String folder) {
    String root = System.getenv("DRR_DATA");
    Assumptions.assumeTrue(
        root != null, "Not run: the environment variable DRR_DATA names no data folder.");
    return Path.of(String.valueOf(root), folder);
  }

  static byte[] latin(String text) {
    return text.getBytes(Charset.forName("windows-1252"));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Path zip(Path file, Map<String, byte[]> entries) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static Path gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }

  /** A spreadsheet of numbers, with an empty cell for a null. */
  static byte[] spreadsheet(boolean xlsx, List<List<Double>> rows) {
    try (Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet();
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          Double value = rows.get(r).get(c);
          if (value != null) {
            row.createCell(c).setCellValue(value);
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
