package org.drrworkbench.experiments.spec;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.Model;

/** The models that can be run, by id, in the order of the list they came from. */
public final class ModelCatalogue {
  private final Map<String, Model> models = new LinkedHashMap<>();

  public ModelCatalogue(List<? extends Model> models) {
    for (Model model : models) {
      if (this.models.putIfAbsent(model.id(), model) != null) {
        throw new IllegalArgumentException("Two models have the id " + model.id() + ".");
      }
    }
  }

  public Collection<Model> all() {
    return Collections.unmodifiableCollection(models.values());
  }

  /**
   * The model of an id.
   *
   * @throws SpecException naming the unknown id and the known ones
   */
  public Model get(String id) {
    Model model = models.get(id);
    if (model == null) {
      throw new SpecException(
          "There is no model '" + id + "'; known are " + String.join(", ", models.keySet()) + ".");
    }
    return model;
  }

  /**
   * Refuses models that cannot recommend to users without training rows where the split tests
   * those.
   *
   * @param chosen ids of the chosen models
   * @throws SpecException naming the models that can
   */
  public void refuseNewUsers(List<String> chosen, SplitSpec split) {
    if (split.kind() != SplitKind.USER_HOLDOUT) {
      return;
    }
    for (String id : chosen) {
      if (!get(id).servesNewUsers()) {
        throw new SpecException(
            "The split user-holdout tests users without training ratings, to whom the model "
                + id
                + " cannot recommend; choose among "
                + all().stream()
                    .filter(Model::servesNewUsers)
                    .map(Model::id)
                    .collect(Collectors.joining(", "))
                + ".");
      }
    }
  }

  /**
   * Every hyperparameter of one model as text, chosen or default, checked against its schema.
   *
   * @param id the model's id
   * @param chosen values by the model's own names
   */
  public Map<String, String> complete(String id, Map<String, String> chosen) {
    Map<String, String> texts = new TreeMap<>();
    try {
      HyperparameterValues values = get(id).hyperparameters().values(chosen);
      get(id).check(values);
      values.asMap().forEach((name, value) -> texts.put(name, value.toString()));
    } catch (SpecException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new SpecException("Model " + id + ": " + e.getMessage(), e);
    }
    return texts;
  }

  /**
   * Deals chosen values out to the models: {@code name} goes to every model that has it, {@code
   * MODEL.name} to one and wins over the bare name.
   *
   * @param models ids of the chosen models
   * @param chosen values as text
   * @return for each model all of its values, checked
   * @throws SpecException if a name fits no chosen model, or a value is out of range
   */
  public Map<String, Map<String, String>> resolve(List<String> models, Map<String, String> chosen) {
    Map<String, Map<String, String>> bare = new LinkedHashMap<>();
    Map<String, Map<String, String>> own = new LinkedHashMap<>();
    for (String id : models) {
      get(id);
      bare.put(id, new TreeMap<>());
      own.put(id, new TreeMap<>());
    }
    chosen.forEach((name, value) -> deal(name, value, bare, own));
    Map<String, Map<String, String>> complete = new LinkedHashMap<>();
    for (String id : models) {
      Map<String, String> values = bare.getOrDefault(id, new TreeMap<>());
      values.putAll(own.getOrDefault(id, Map.of()));
      complete.put(id, complete(id, values));
    }
    return complete;
  }

  private void deal(
      String name,
      String value,
      Map<String, Map<String, String>> bare,
      Map<String, Map<String, String>> own) {
    int dot = name.indexOf('.');
    if (dot >= 0) {
      String id = name.substring(0, dot);
      Map<String, String> values = own.get(id);
      if (values == null) {
        get(id);
        throw new SpecException(
            "Hyperparameter "
                + name
                + " is set, but the model "
                + id
                + " is not among the chosen "
                + String.join(", ", bare.keySet())
                + ".");
      }
      values.put(name.substring(dot + 1), value);
      return;
    }
    boolean taken = false;
    for (Map.Entry<String, Map<String, String>> entry : bare.entrySet()) {
      if (get(entry.getKey()).hyperparameters().has(name)) {
        entry.getValue().put(name, value);
        taken = true;
      }
    }
    if (!taken) {
      throw new SpecException(
          "None of the chosen models "
              + String.join(", ", bare.keySet())
              + " has a hyperparameter '"
              + name
              + "'; the command `workbench models` lists what each has.");
    }
  }
}
