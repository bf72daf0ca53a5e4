package org.drrworkbench.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the rules, and each rule bites on a violation planted for it. */
class ArchitectureTest {
  private static final String ROOT = "org.drrworkbench";
  private static final String PLANTED_ROOT = ROOT + ".app.architecture.planted";

  /** For each rule a word that its report on the planted classes must contain. */
  private static final Map<String, List<String>> PLANTED =
      Map.ofEntries(
          Map.entry("modules", List.of("core.data.KnowsExperiments")),
          Map.entry("core knows no windows", List.of("core.data.KnowsWindows")),
          Map.entry("core knows no JSON", List.of("core.data.KnowsJson")),
          Map.entry("experiments know no windows", List.of("experiments.run.KnowsWindows")),
          Map.entry("the window knows no engine", List.of("ui.screen.KnowsEngine")),
          Map.entry("app knows no engine", List.of("app.KnowsEngine")),
          Map.entry("view models know no scene", List.of("ui.screen.SceneViewModel")),
          Map.entry(
              "one way to the window's thread",
              List.of("StartsThreads.later", "StartsThreads.thread", "StartsThreads.pool")),
          Map.entry("charts in one room", List.of("ui.screen.DrawsChart")),
          Map.entry("core.data knows no engine", List.of("core.data.KnowsEngine")),
          Map.entry("core.split knows no engine", List.of("core.split.KnowsEngine")),
          Map.entry("core.evaluate knows no engine", List.of("core.evaluate.KnowsEngine")),
          Map.entry("no cycles", List.of("core.data", "core.loop")),
          Map.entry("standard streams", List.of("experiments.run.Prints")),
          Map.entry("chance", List.of("Draws.fromMath", "Draws.fromThread", "Draws.fromGenerator")),
          Map.entry(
              "time",
              List.of("Waits.milliseconds", "Waits.nanoseconds", "Waits.now", "Waits.clock")));

  @TestFactory
  Stream<DynamicTest> theProgramKeepsEachRule() {
    JavaClasses program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    return new ArchitectureRules(ROOT)
        .all().entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check(rule, program)));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleBites() {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED_ROOT, "javafx.planted");
    return new ArchitectureRules(PLANTED_ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> {
                          EvaluationResult result = rule.getValue().evaluate(planted);
                          assertThat(result.hasViolation()).isTrue();
                          assertThat(result.getFailureReport().toString())
                              .contains(PLANTED.get(rule.getKey()));
                        }));
  }

  @Test
  void theCommandLineOfThePlantedProgramMayPrint() {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED_ROOT);
    ArchRule streams = new ArchitectureRules(PLANTED_ROOT).all().get("standard streams");
    assertThat(streams.evaluate(planted).getFailureReport().toString())
        .doesNotContain("app.cli.Prints");
  }

  private static void check(Map.Entry<String, ArchRule> rule, JavaClasses classes) {
    rule.getValue().check(classes);
  }
}
