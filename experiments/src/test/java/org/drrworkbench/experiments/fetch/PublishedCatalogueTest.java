package org.drrworkbench.experiments.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.drrworkbench.experiments.spec.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue, and what its entries refuse. */
class PublishedCatalogueTest {

  @Test
  void itHoldsTheArticlesDataSetsInEveryPublishedEdition() {
    assertThat(PublishedCatalogue.all().dataSets())
        .extracting(PublishedDataSet::id)
        .containsExactly(
            "movielens-100k",
            "movielens-1m",
            "movielens-latest-small",
            "jester-1",
            "book-crossing",
            "amazon-books",
            "amazon-books-2018",
            "amazon-books-2023");
  }

  @Test
  void everyEntrySaysWhatItsOwnerAsksFor() {
    assertThat(PublishedCatalogue.all().dataSets())
        .allSatisfy(
            set -> {
              assertThat(set.owner()).isNotBlank();
              assertThat(set.terms()).endsWith(".");
              assertThat(set.citation()).endsWith(".");
              assertThat(set.termsAddress().getHost()).isNotBlank();
            });
  }

  @Test
  void anUnknownIdNamesTheKnownOnes() {
    assertThatThrownBy(() -> PublishedCatalogue.all().get("netflix"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("netflix")
        .hasMessageContaining("jester-1");
  }

  @ParameterizedTest
  @CsvSource({
    "../x,http://a.org/x,0123456789abcdef0123456789abcdef,../x",
    "x,ftp://a.org/x,0123456789abcdef0123456789abcdef,ftp",
    "x,http://a.org/x,0123456789ABCDEF0123456789ABCDEF,MD5"
  })
  void aWrongFileIsRefusedByName(String name, String address, String md5, String named) {
    assertThatThrownBy(() -> new PublishedFile(name, URI.create(address), 1L, md5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1 byte",
    "999,999 bytes",
    "1000,1.00 kB",
    "26085508,26.1 MB",
    "999499,999 kB",
    "999500,1.00 MB",
    "2140933459,2.14 GB"
  })
  void bytesAreToldInThreeFigures(long bytes, String text) {
    assertThat(ByteCount.text(bytes)).isEqualTo(text);
  }
}
