package org.drrworkbench.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rules of docs/architecture.md that a compiler does not see, over the packages below a root.
 * The root is a parameter so that the same rules can be turned on planted violations.
 */
final class ArchitectureRules {
  /** Where the wall clock may be read; everything else is handed a Clock or a LongSupplier. */
  private static final Set<String> CLOCK_READERS =
      Set.of("app.Composition", "experiments.run.RunLiveness", "experiments.run.Worker");

  private static final Set<String> CLOCK_CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.util.Date.<init>");

  private static final Set<String> CHANCE_CALLS =
      Set.of("java.lang.Math.random", "java.lang.StrictMath.random");

  private static final Set<String> CHANCE_CLASSES =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom");

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  /** All rules by name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("modules", modules());
    rules.put("core knows no windows", no("core", "javafx", "core runs on machines without one"));
    rules.put(
        "core knows no JSON",
        no("core", "com.fasterxml", "how things are written down is for experiments to say"));
    rules.put(
        "experiments know no windows",
        no("experiments", "javafx", "the terminal and Slurm run experiments too"));
    rules.put(
        "the window knows no engine",
        no("ui", "ai.djl", "an engine that crashes or hoards memory must not take the window"));
    rules.put("app knows no engine", appKnowsNoEngine());
    rules.put("view models know no scene", viewModelsKnowNoScene());
    rules.put("one way to the window's thread", oneWayToTheWindowsThread());
    rules.put("charts in one room", chartsInOneRoom());
    for (String part : new String[] {"data", "split", "evaluate"}) {
      rules.put(
          "core." + part + " knows no engine",
          no("core." + part, "ai.djl", "figures must be computable without an engine"));
    }
    rules.put("no cycles", noCycles());
    rules.put("standard streams", standardStreams());
    rules.put("chance", chance());
    rules.put("time", time());
    return rules;
  }

  private ArchRule modules() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy(in("core"))
        .layer("experiments")
        .definedBy(in("experiments"))
        .optionalLayer("ui")
        .definedBy(in("ui"))
        .layer("app")
        .definedBy(in("app"))
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ui")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("experiments")
        .mayOnlyBeAccessedByLayers("ui", "app")
        .as("app -> ui -> experiments -> core, never back")
        .because("what is below must be usable and testable without what is above");
  }

  private ArchRule appKnowsNoEngine() {
    return noClasses()
        .that(resideInAPackage(in("app")))
        .and(DescribedPredicate.not(resideInAnyPackage(in("app.engine"), in("app.bench"))))
        .should()
        .dependOnClassesThat(resideInAPackage("ai.djl.."))
        .because("the process that starts workers never loads the engine itself")
        .allowEmptyShould(true);
  }

  private ArchRule viewModelsKnowNoScene() {
    return noClasses()
        .that(resideInAPackage(in("ui")))
        .and()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
        .because("view models are tested without a window")
        .allowEmptyShould(true);
  }

  private ArchRule oneWayToTheWindowsThread() {
    return noClasses()
        .that(resideInAPackage(in("ui")))
        .and(DescribedPredicate.not(resideInAPackage(in("ui.task"))))
        .and(areNot(Set.of("ui.Desktop", "ui.Pictures")))
        .should()
        .accessTargetWhere(named("javafx.application.Platform.runLater", "java.lang.Thread.<init>"))
        .orShould()
        .dependOnClassesThat(named(Set.of("java.util.concurrent.Executors")))
        .because("work off the window's thread goes through ui.task.Background")
        .allowEmptyShould(true);
  }

  private ArchRule chartsInOneRoom() {
    return noClasses()
        .that(resideInAPackage(in("ui")))
        .and(DescribedPredicate.not(resideInAPackage(in("ui.chart"))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.jfree.."))
        .because("screens hand chart data to a ChartPane, which also exports it")
        .allowEmptyShould(true);
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("two packages that need each other are one package");
  }

  private ArchRule standardStreams() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(DescribedPredicate.not(resideInAPackage(in("app.cli"))))
        .should(ACCESS_STANDARD_STREAMS)
        .because("only the command line talks to the terminal; the rest logs or returns");
  }

  private ArchRule chance() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .should()
        .dependOnClassesThat(named(CHANCE_CLASSES))
        .orShould()
        .accessTargetWhere(calls(CHANCE_CALLS))
        .because("a run repeats only if every draw comes from a RandomStream with a saved state");
  }

  private ArchRule time() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(areNot(CLOCK_READERS))
        .should()
        .accessTargetWhere(calls(CLOCK_CALLS))
        .because("time is handed in as a Clock, so that tests decide what time it is");
  }

  private ArchRule no(String part, String library, String reason) {
    return noClasses()
        .that(resideInAPackage(in(part)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library + ".."))
        .because(reason)
        .allowEmptyShould(true);
  }

  private String in(String part) {
    return root + "." + part + "..";
  }

  private DescribedPredicate<JavaClass> areNot(Set<String> listed) {
    return DescribedPredicate.describe(
        "are not one of " + listed,
        type -> {
          String name = type.getName();
          int nested = name.indexOf('$');
          String outer = nested < 0 ? name : name.substring(0, nested);
          return listed.stream().noneMatch(one -> outer.equals(root + "." + one));
        });
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return DescribedPredicate.describe(
        "are one of " + names, type -> names.contains(type.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> named(String... methods) {
    Set<String> wanted = Set.of(methods);
    return DescribedPredicate.describe(
        "target is one of " + wanted,
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && wanted.contains(target.getOwner().getName() + "." + target.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(Set<String> methods) {
    return DescribedPredicate.describe(
        "target is one of " + methods,
        // What is made from a given number or clock reads none, so calls with arguments are fine.
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty()
                && methods.contains(target.getOwner().getName() + "." + target.getName()));
  }
}
