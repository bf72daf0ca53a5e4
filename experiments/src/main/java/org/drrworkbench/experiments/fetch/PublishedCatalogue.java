package org.drrworkbench.experiments.fetch;

import java.net.URI;
import java.util.List;

/**
 * The published data sets of the article's kind, as their owners published them. Addresses and
 * counts are the owners'; where an owner publishes no checksum, none stands here.
 */
public final class PublishedCatalogue {
  private static final String GROUPLENS = "GroupLens Research, University of Minnesota";
  private static final String MCAULEY = "McAuley Lab, University of California San Diego";

  private static final String MOVIELENS_TERMS =
      "For research, with acknowledgement; no redistribution without separate permission, and no"
          + " commercial use without GroupLens' permission.";
  private static final String MOVIELENS_CITATION =
      "F. Maxwell Harper and Joseph A. Konstan. The MovieLens Datasets: History and Context. ACM"
          + " Transactions on Interactive Intelligent Systems 5(4), article 19, 2015.";
  private static final String AMAZON_TERMS =
      "For non-commercial research; cite the publication in what you write.";

  private PublishedCatalogue() {}

  /** All of them. */
  public static FetchCatalogue all() {
    return new FetchCatalogue(
        List.of(
            movieLens100k(),
            movieLens1m(),
            movieLensLatestSmall(),
            jester(),
            bookCrossing(),
            amazon2014(),
            amazon2018(),
            amazon2023()));
  }

  private static PublishedDataSet movieLens100k() {
    return new PublishedDataSet(
        "movielens-100k",
        "MovieLens 100K",
        GROUPLENS,
        MOVIELENS_TERMS,
        URI.create("https://files.grouplens.org/datasets/movielens/ml-100k-README.txt"),
        MOVIELENS_CITATION,
        943,
        1682,
        100_000,
        List.of(
            PublishedFile.of(
                "https://files.grouplens.org/datasets/movielens/ml-100k.zip",
                null,
                "0e33842e24a9c977be4e0107933c0723")));
  }

  private static PublishedDataSet movieLens1m() {
    return new PublishedDataSet(
        "movielens-1m",
        "MovieLens 1M",
        GROUPLENS,
        MOVIELENS_TERMS,
        URI.create("https://files.grouplens.org/datasets/movielens/ml-1m-README.txt"),
        MOVIELENS_CITATION,
        6040,
        3706,
        1_000_209,
        List.of(
            PublishedFile.of(
                "https://files.grouplens.org/datasets/movielens/ml-1m.zip",
                null,
                "c4d9eecfca2ab87c1945afe126590906")));
  }

  /** Its owner replaces it from time to time, so no checksum holds for good. */
  private static PublishedDataSet movieLensLatestSmall() {
    return new PublishedDataSet(
        "movielens-latest-small",
        "MovieLens Latest Small",
        GROUPLENS,
        MOVIELENS_TERMS + " The owner may replace this edition at any time.",
        URI.create("https://files.grouplens.org/datasets/movielens/ml-latest-small-README.html"),
        MOVIELENS_CITATION,
        610,
        9724,
        100_836,
        List.of(
            PublishedFile.of(
                "https://files.grouplens.org/datasets/movielens/ml-latest-small.zip", null, null)));
  }

  private static PublishedDataSet jester() {
    String folder = "https://eigentaste.berkeley.edu/dataset/";
    return new PublishedDataSet(
        "jester-1",
        "Jester data set 1",
        "Ken Goldberg, University of California, Berkeley",
        "Freely available for research when the publication is acknowledged; the owner asks users"
            + " to write him who they are.",
        URI.create(folder),
        "Ken Goldberg, Theresa Roeder, Dhruv Gupta and Chris Perkins. Eigentaste: A Constant Time"
            + " Collaborative Filtering Algorithm. Information Retrieval 4(2), 133-151, 2001.",
        73_421,
        100,
        4_100_000,
        List.of(
            PublishedFile.of(folder + "jester_dataset_1_1.zip", null, null),
            PublishedFile.of(folder + "jester_dataset_1_2.zip", null, null),
            PublishedFile.of(folder + "jester_dataset_1_3.zip", null, null)));
  }

  private static PublishedDataSet bookCrossing() {
    String folder = "http://www2.informatik.uni-freiburg.de/~cziegler/BX/";
    return new PublishedDataSet(
        "book-crossing",
        "Book-Crossing",
        "Cai-Nicolas Ziegler, University of Freiburg",
        "Freely available for research when the publication is acknowledged.",
        URI.create(folder),
        "Cai-Nicolas Ziegler, Sean M. McNee, Joseph A. Konstan and Georg Lausen. Improving"
            + " Recommendation Lists Through Topic Diversification. WWW 2005, 22-32.",
        278_858,
        271_379,
        1_149_780,
        List.of(
            PublishedFile.of(
                folder + "BX-CSV-Dump.zip", 26_085_508L, "37d647ee9e18ba134ea6d78ee4fe5292")));
  }

  private static PublishedDataSet amazon2014() {
    return new PublishedDataSet(
        "amazon-books",
        "Amazon Books 2014",
        MCAULEY,
        AMAZON_TERMS,
        URI.create("https://jmcauley.ucsd.edu/data/amazon/"),
        "Julian McAuley, Christopher Targett, Qinfeng Shi and Anton van den Hengel. Image-based"
            + " Recommendations on Styles and Substitutes. SIGIR 2015, 43-52.",
        8_026_324,
        2_330_066,
        22_507_155,
        List.of(
            PublishedFile.of(
                "https://snap.stanford.edu/data/amazon/productGraph/categoryFiles/ratings_Books.csv",
                916_259_348L,
                "77b4a5b887e14e16b13e7788bdf70156")));
  }

  private static PublishedDataSet amazon2018() {
    return new PublishedDataSet(
        "amazon-books-2018",
        "Amazon Books 2018",
        MCAULEY,
        AMAZON_TERMS,
        URI.create("https://nijianmo.github.io/amazon/index.html"),
        "Jianmo Ni, Jiacheng Li and Julian McAuley. Justifying Recommendations using"
            + " Distantly-Labeled Reviews and Fine-Grained Aspects. EMNLP-IJCNLP 2019, 188-197.",
        15_362_619,
        2_930_451,
        51_311_621,
        List.of(
            PublishedFile.of(
                "http://deepyeti.ucsd.edu/jianmo/amazon/categoryFilesSmall/Books.csv",
                2_140_933_459L,
                "bcdcbbf336eb0d410e7a7894efa904ab")));
  }

  private static PublishedDataSet amazon2023() {
    return new PublishedDataSet(
        "amazon-books-2023",
        "Amazon Books 2023",
        MCAULEY,
        AMAZON_TERMS,
        URI.create("https://amazon-reviews-2023.github.io/"),
        "Yupeng Hou, Jiacheng Li, Zhankui He, An Yan, Xiusi Chen and Julian McAuley. Bridging"
            + " Language and Items for Retrieval and Recommendation. arXiv:2403.03952, 2024.",
        10_300_000,
        4_400_000,
        29_500_000,
        List.of(
            PublishedFile.of(
                "https://mcauleylab.ucsd.edu/public_datasets/data/amazon_2023/benchmark/0core/"
                    + "rating_only/Books.csv.gz",
                null,
                "9d5d693dae385efa9053961675e1f14a")));
  }
}
