package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of numbers in the first sheet of a spreadsheet, read cell by cell as it streams by. */
record SpreadsheetRows(SourceFile file) {
  private static final int MOST_COLUMNS = 1000;

  /** Takes a row's number, counted from 1, and its cells, NaN for an empty one. */
  @FunctionalInterface
  interface Consumer {
    void accept(long row, float[] cells);
  }

  /**
   * Hands over every row in turn; what the consumer throws comes out as it is.
   *
   * @throws DataException if the file is no whole spreadsheet or a cell holds a word
   */
  void forEach(Consumer consumer) {
    Cells cells = new Cells(file, consumer);
    try (InputStream in = file.open()) {
      if (file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
        readXlsx(in, cells);
      } else {
        readXls(in, cells);
      }
      cells.endRow();
    } catch (DataException e) {
      throw e;
    } catch (ConsumerFailure e) {
      throw e.failure;
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw dataExceptionIn(e);
    } catch (RuntimeException e) {
      // The library says with many kinds of exceptions that a file is torn; none are the
      // consumer's.
      throw file.unreadable(e);
    }
  }

  private DataException dataExceptionIn(Exception e) {
    return e.getCause() instanceof DataException own ? own : file.unreadable(e);
  }

  private static void readXls(InputStream in, Cells cells) throws IOException {
    try (POIFSFileSystem workbook = new POIFSFileSystem(in)) {
      HSSFRequest request = new HSSFRequest();
      int[] sheets = {0};
      request.addListenerForAllRecords(
          record -> {
            if (record instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_WORKSHEET) {
              sheets[0]++;
            } else if (sheets[0] == 1) {
              take(record, cells);
            }
          });
      new HSSFEventFactory().processWorkbookEvents(request, workbook);
    }
  }

  private static void take(Record record, Cells cells) {
    if (record instanceof NumberRecord number) {
      cells.add(number.getRow(), number.getColumn(), number.getValue());
    } else if (record instanceof FormulaRecord formula) {
      cells.add(formula.getRow(), formula.getColumn(), formula.getValue());
    } else if (record instanceof LabelSSTRecord label) {
      throw cells.word(label.getRow(), label.getColumn());
    }
  }

  private static void readXlsx(InputStream in, Cells cells)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage workbook = OPCPackage.open(in)) {
      Iterator<InputStream> sheets = new XSSFReader(workbook).getSheetsData();
      if (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          XMLReader reader = XMLHelper.newXMLReader();
          reader.setContentHandler(new SheetHandler(cells));
          reader.parse(new InputSource(sheet));
        }
      }
    }
  }

  /** Takes what the consumer throws past the library. */
  private static final class ConsumerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    ConsumerFailure(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** Gathers cells into rows. */
  private static final class Cells {
    private final SourceFile file;
    private final Consumer consumer;
    private final float[] row = new float[MOST_COLUMNS];
    private int number = -1;
    private int columns;

    Cells(SourceFile file, Consumer consumer) {
      this.file = file;
      this.consumer = consumer;
    }

    void add(int rowNumber, int column, double value) {
      if (rowNumber != number) {
        endRow();
        number = rowNumber;
      }
      if (column < 0 || column >= MOST_COLUMNS) {
        throw file.bad(
            rowNumber + 1L, "a cell beyond column " + MOST_COLUMNS + "; check the file's format");
      }
      if (!Double.isFinite(value)) {
        throw word(rowNumber, column);
      }
      while (columns <= column) {
        row[columns++] = Float.NaN;
      }
      row[column] = (float) value;
    }

    DataException word(int rowNumber, int column) {
      return file.bad(
          rowNumber + 1L, "the cell in column " + (column + 1) + " is no number; correct it");
    }

    void endRow() {
      if (columns > 0) {
        int n = columns;
        columns = 0;
        try {
          consumer.accept(number + 1L, Arrays.copyOf(row, n));
        } catch (RuntimeException e) {
          throw new ConsumerFailure(e);
        }
      }
    }
  }

  /** Reads a sheet's XML. */
  private static final class SheetHandler extends DefaultHandler {
    private static final int LONGEST_VALUE = 64;

    private final Cells cells;
    private final StringBuilder value = new StringBuilder();
    private @Nullable CellReference place;
    private boolean word;
    private boolean inValue;

    SheetHandler(Cells cells) {
      this.cells = cells;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (local.equals("c")) {
        String reference = attributes.getValue("r");
        place = reference == null ? null : new CellReference(reference);
        String type = attributes.getValue("t");
        word = type != null && !type.equals("n");
      } else if (local.equals("v")) {
        inValue = true;
        value.setLength(0);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (inValue && value.length() < LONGEST_VALUE) {
        value.append(text, start, Math.min(length, LONGEST_VALUE));
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (!local.equals("v") || place == null) {
        return;
      }
      inValue = false;
      if (word) {
        throw cells.word(place.getRow(), place.getCol());
      }
      double number;
      try {
        number = Double.parseDouble(value.toString());
      } catch (NumberFormatException e) {
        number = Double.NaN;
      }
      cells.add(place.getRow(), place.getCol(), number);
    }
  }
}
