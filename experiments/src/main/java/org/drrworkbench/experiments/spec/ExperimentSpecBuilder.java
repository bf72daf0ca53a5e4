package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.Map;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.jspecify.annotations.Nullable;

/** Changes an {@link ExperimentSpec} field by field; checks happen in {@link #build}. */
public final class ExperimentSpecBuilder {
  private String name;
  private DataSpec data;
  private Preparation preparation;
  private SplitSpec split;
  private List<String> models;
  private List<Mode> modes;
  private Map<String, String> hyperparameters;
  private @Nullable Sweep sweep;
  private Settings settings;
  private List<String> protocols;
  private List<Integer> listLengths;
  private @Nullable Double positiveThreshold;
  private List<Long> seeds;
  private long gradientSteps;
  private int logEvery;
  private int checkpointSeconds;
  private String device;
  private @Nullable String startFrom;
  private SimulatorSettings simulator;
  private boolean fitOnTest;
  private @Nullable TuningSpec tuning;

  ExperimentSpecBuilder(ExperimentSpec spec) {
    name = spec.name();
    data = spec.data();
    preparation = spec.preparation();
    split = spec.split();
    models = spec.models();
    modes = spec.modes();
    hyperparameters = spec.hyperparameters();
    sweep = spec.sweep();
    settings = spec.settings();
    protocols = spec.protocols();
    listLengths = spec.listLengths();
    positiveThreshold = spec.positiveThreshold();
    seeds = spec.seeds();
    gradientSteps = spec.gradientSteps();
    logEvery = spec.logEvery();
    checkpointSeconds = spec.checkpointSeconds();
    device = spec.device();
    startFrom = spec.startFrom();
    simulator = spec.simulator();
    fitOnTest = spec.fitOnTest();
    tuning = spec.tuning();
  }

  public ExperimentSpecBuilder name(String value) {
    name = value;
    return this;
  }

  public ExperimentSpecBuilder data(DataSpec value) {
    data = value;
    return this;
  }

  public ExperimentSpecBuilder preparation(Preparation value) {
    preparation = value;
    return this;
  }

  public ExperimentSpecBuilder split(SplitSpec value) {
    split = value;
    return this;
  }

  public ExperimentSpecBuilder models(List<String> value) {
    models = value;
    return this;
  }

  public ExperimentSpecBuilder modes(List<Mode> value) {
    modes = value;
    return this;
  }

  public ExperimentSpecBuilder hyperparameters(Map<String, String> value) {
    hyperparameters = value;
    return this;
  }

  public ExperimentSpecBuilder sweep(@Nullable Sweep value) {
    sweep = value;
    return this;
  }

  public ExperimentSpecBuilder settings(Settings value) {
    settings = value;
    return this;
  }

  public ExperimentSpecBuilder protocols(List<String> value) {
    protocols = value;
    return this;
  }

  public ExperimentSpecBuilder listLengths(List<Integer> value) {
    listLengths = value;
    return this;
  }

  public ExperimentSpecBuilder positiveThreshold(@Nullable Double value) {
    positiveThreshold = value;
    return this;
  }

  public ExperimentSpecBuilder seeds(List<Long> value) {
    seeds = value;
    return this;
  }

  public ExperimentSpecBuilder gradientSteps(long value) {
    gradientSteps = value;
    return this;
  }

  public ExperimentSpecBuilder logEvery(int value) {
    logEvery = value;
    return this;
  }

  public ExperimentSpecBuilder checkpointSeconds(int value) {
    checkpointSeconds = value;
    return this;
  }

  public ExperimentSpecBuilder device(String value) {
    device = value;
    return this;
  }

  public ExperimentSpecBuilder startFrom(@Nullable String value) {
    startFrom = value;
    return this;
  }

  public ExperimentSpecBuilder simulator(SimulatorSettings value) {
    simulator = value;
    return this;
  }

  public ExperimentSpecBuilder fitOnTest(boolean value) {
    fitOnTest = value;
    return this;
  }

  public ExperimentSpecBuilder tuning(@Nullable TuningSpec value) {
    tuning = value;
    return this;
  }

  /** The changed spec. */
  public ExperimentSpec build() {
    return new ExperimentSpec(
        RunSpec.SCHEMA_VERSION,
        name,
        data,
        preparation,
        split,
        models,
        modes,
        hyperparameters,
        sweep,
        settings,
        protocols,
        listLengths,
        positiveThreshold,
        seeds,
        gradientSteps,
        logEvery,
        checkpointSeconds,
        device,
        startFrom,
        simulator,
        fitOnTest,
        tuning);
  }
}
