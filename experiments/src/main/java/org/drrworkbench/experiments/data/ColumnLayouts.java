package org.drrworkbench.experiments.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.drrworkbench.core.data.DelimitedFormat;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.jspecify.annotations.Nullable;

/** Between a spec's words for the layout of a file and core's. */
final class ColumnLayouts {
  private ColumnLayouts() {}

  static DelimitedFormat format(DelimitedColumns columns) {
    String quote = columns.quote();
    String unit = columns.timeUnit();
    String encoding = columns.encoding();
    DelimitedFormat format =
        DelimitedFormat.of(columns.separator(), columns.header())
            .withColumns(columns.user() - 1, columns.item() - 1, columns.rating() - 1)
            .withQuote(quote(quote))
            .withCharset(encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
    Integer time = columns.time();
    return time == null
        ? format
        : format.withTime(
            time - 1,
            unit == null ? TimeUnit.SECONDS : TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
  }

  static DelimitedColumns columns(DelimitedFormat format) {
    return new DelimitedColumns(
        format.separator(),
        format.header(),
        format.userColumn() + 1,
        format.itemColumn() + 1,
        format.ratingColumn() + 1,
        format.timeColumn().isPresent() ? format.timeColumn().getAsInt() + 1 : null,
        format.timeUnit().name().toLowerCase(Locale.ROOT),
        format.quote() == null ? DelimitedColumns.NO_QUOTE : format.quote().toString(),
        format.charset().name());
  }

  private static @Nullable Character quote(@Nullable String word) {
    if (word == null) {
      return '"';
    }
    return word.equals(DelimitedColumns.NO_QUOTE) ? null : word.charAt(0);
  }
}
