package org.drrworkbench.experiments.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.world.OrderRule;
import org.drrworkbench.core.world.OrderWorld;
import org.drrworkbench.core.world.OrderWorldSettings;
import org.drrworkbench.core.world.ToyWorld;
import org.drrworkbench.core.world.ToyWorldSettings;

/**
 * A data set that is made here from a seed, so that it needs no file and asks for no terms.
 *
 * @param id the word used in specs and results
 * @param description one line for lists
 * @param maker makes it; always the same
 */
public record BuiltInData(String id, String description, Supplier<DataSet> maker) {
  /** The simplest world. */
  public static final String TOY_WORLD = "toy-world";

  /** The world in which the last liked item tells the next. */
  public static final String ORDER_WORLD_1 = "order-world-1";

  /** The world in which the last two liked items together tell the next. */
  public static final String ORDER_WORLD_2 = "order-world-2";

  private static final long WORLD_SEED = 1;

  private static final List<BuiltInData> ALL =
      List.of(
          new BuiltInData(
              DemoData.ID,
              "Invented ratings that behave like a small MovieLens; built in.",
              DemoData::create),
          new BuiltInData(
              TOY_WORLD,
              "Generated: two types of users, each likes one of two clusters of items; built in.",
              () -> ToyWorld.create(TOY_WORLD, ToyWorldSettings.DEFAULT, WORLD_SEED)),
          orderWorld(
              ORDER_WORLD_1,
              "Generated: the last liked item tells the next, nothing else does; built in.",
              OrderRule.AFTER_LAST),
          orderWorld(
              ORDER_WORLD_2,
              "Generated: the last two liked items together tell the next; built in.",
              OrderRule.AFTER_LAST_TWO));

  private static BuiltInData orderWorld(String id, String description, OrderRule rule) {
    return new BuiltInData(
        id, description, () -> OrderWorld.create(id, OrderWorldSettings.of(rule), WORLD_SEED));
  }

  /** All of them, in the order in which they are shown. */
  public static List<BuiltInData> all() {
    return ALL;
  }

  /** Whether a word is the id of one. */
  public static boolean has(String id) {
    return find(id).isPresent();
  }

  static Optional<BuiltInData> find(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
