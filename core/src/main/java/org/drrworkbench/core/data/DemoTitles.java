package org.drrworkbench.core.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drrworkbench.core.random.RandomStream;

/**
 * Invents film titles for {@link DemoData}: readable and unique; any likeness to a real film is
 * chance.
 */
final class DemoTitles {
  /** Genres, each with the nouns its titles are made of. */
  private static final List<Genre> GENRES =
      List.of(
          new Genre("Adventure", "Caravan", "Archipelago", "Compass", "Expedition", "Monsoon"),
          new Genre("Comedy", "Wedding Cake", "Umbrella", "Landlord", "Picnic", "Trombone"),
          new Genre("Crime", "Alibi", "Ledger", "Counterfeit", "Informant", "Heist"),
          new Genre("Drama", "Orchard", "Inheritance", "Winter", "Letter", "Harvest"),
          new Genre("Fantasy", "Lantern", "Enchanter", "Hollow Crown", "Griffin", "Spell"),
          new Genre("Horror", "Cellar", "Whisper", "Mirror", "Graveyard", "Fog"),
          new Genre("Musical", "Chorus", "Ballroom", "Nightingale", "Overture", "Encore"),
          new Genre("Romance", "Promise", "Balcony", "Postcard", "Serenade", "Tulip"),
          new Genre("Science Fiction", "Orbit", "Signal", "Android", "Nebula", "Colony"),
          new Genre("Western", "Canyon", "Saddle", "Frontier", "Tumbleweed", "Stagecoach"));

  private static final List<String> ADJECTIVES =
      List.of(
          "Silent",
          "Crimson",
          "Forgotten",
          "Midnight",
          "Golden",
          "Broken",
          "Distant",
          "Hidden",
          "Last",
          "Paper",
          "Restless",
          "Silver",
          "Stolen",
          "Velvet",
          "Wandering",
          "Unlikely");

  private static final List<String> PLACES =
      List.of(
          "Marrowgate",
          "Port Ellery",
          "Saltmere",
          "Vantry",
          "Old Quillon",
          "Harrow Bay",
          "Ostrand",
          "Tamsin Hill",
          "Belloc",
          "Thornwick",
          "Lake Ondine",
          "Carrow Street");

  private static final List<String> NAMES =
      List.of(
          "Adela",
          "Bruno",
          "Clementine",
          "Dario",
          "Edith",
          "Fabian",
          "Greta",
          "Hugo",
          "Imogen",
          "Jonas",
          "Leonie",
          "Matteo");

  private record Genre(String name, String... nouns) {}

  private final RandomStream random;
  private final Set<String> used = new HashSet<>();

  DemoTitles(RandomStream random) {
    this.random = random;
  }

  static int genreCount() {
    return GENRES.size();
  }

  static String genreName(int genre) {
    return GENRES.get(genre).name();
  }

  /** A title in the manner of a genre that was not given before. */
  String next(int genre, int year) {
    String title;
    do {
      title = invent(GENRES.get(genre).nouns());
    } while (!used.add(title));
    return title + " (" + year + ")";
  }

  private String invent(String[] nouns) {
    String noun = nouns[random.nextInt(nouns.length)];
    return switch (random.nextInt(6)) {
      case 0 -> "The " + any(ADJECTIVES) + " " + noun;
      case 1 -> "The " + noun + " of " + any(PLACES);
      case 2 -> any(NAMES) + " and the " + noun;
      case 3 -> any(NAMES) + "'s " + any(ADJECTIVES) + " " + noun;
      case 4 -> any(ADJECTIVES) + " " + noun;
      default -> "The " + noun + " at " + any(PLACES);
    };
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
