package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a Java, a Maven and a Git that only say that they were called. */
class LauncherScriptTest {
  private static final Path SCRIPT = Path.of("").toAbsolutePath().resolveSibling("workbench");

  @TempDir private Path folder;
  private Path root;
  private Path tools;

  @BeforeEach
  void makeAProject() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "The script needs /bin/sh.");
    root = Files.createDirectories(folder.resolve("a project with blanks"));
    Files.copy(SCRIPT, root.resolve("workbench"));
    root.resolve("workbench").toFile().setExecutable(true);
    Files.createDirectories(root.resolve(".mvn"));
    Files.writeString(root.resolve("pom.xml"), "");
    for (String module : List.of("core", "experiments", "ui", "app")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.writeString(root.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(root.resolve("core/src/main/Some.java"), "");
    tools = Files.createDirectories(folder.resolve("tools/bin"));
    tool("javac", "exit 0");
    tool(
        "java",
        """
        if [ "$1" = -version ]; then echo 'openjdk version "17.0.9" 2023-10-17' >&2; exit 0; fi
        for word in "$@"; do printf '<%s>' "$word"; done; echo""");
    tool(
        "mvn",
        """
        echo "$@" >>words
        mkdir building || { echo COLLISION >>builds; exit 1; }
        echo built >>builds
        for module in core experiments ui app; do
          mkdir -p $module/target && echo jar >$module/target/workbench-$module-1.jar
        done
        rmdir building""");
    // No checkout, whatever the test runs in.
    tool("git", "exit 128");
  }

  @Test
  void buildsOnceAndPassesItsWordsOn() throws Exception {
    assertThat(call("run", "a b").out()).endsWith("<org.drrworkbench.app.Main><run><a b>\n");
    assertThat(call("models").out()).endsWith("<org.drrworkbench.app.Main><models>\n");
    assertThat(builds()).containsExactly("built");
  }

  @Test
  void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("wb"), root.resolve("workbench"));
    assertThat(call(start(link, "models")).out()).endsWith("<org.drrworkbench.app.Main><models>\n");
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    call("models");
    Path source = root.resolve("core/src/main/Some.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    call("models");
    assertThat(builds()).hasSize(2);
    Files.delete(source);
    FileTime later = FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));
    Files.setLastModifiedTime(source.getParent(), later);
    call("models");
    assertThat(builds()).hasSize(3);
  }

  @Test
  void aBuildLeavesTheJarsOfTheOneBeforeInPlace() throws Exception {
    String first = jarFolder(call("models").out());
    Path source = root.resolve("core/src/main/Some.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    String second = jarFolder(call("models").out());
    assertThat(second).isNotEqualTo(first);
    assertThat(Path.of(first).resolve("workbench-core-1.jar")).exists();
  }

  @Test
  void namesTheCommitAndBuildsAgainWhenOnlyThatChanges() throws Exception {
    checkout("aaa111", "");
    call("models");
    call("models");
    checkout("aaa111", " M core/src/main/Some.java");
    call("models");
    checkout("bbb222", "");
    call("models");
    call("models");
    assertThat(Files.readString(root.resolve("words")).lines().map(LauncherScriptTest::commit))
        .containsExactly("aaa111 package", "aaa111 with changes package", "bbb222 package");
  }

  @Test
  void whereThereIsNoCheckoutNoCommitIsClaimed() throws Exception {
    call("models");
    call("models");
    assertThat(Files.readString(root.resolve("words")).lines().map(LauncherScriptTest::commit))
        .containsExactly(" package");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process one = start(root.resolve("workbench"), "models");
    Process other = start(root.resolve("workbench"), "models");
    assertThat(call(one).code()).isZero();
    assertThat(call(other).code()).isZero();
    assertThat(builds()).containsExactly("built");
  }

  @Test
  void showsTheLogOnlyWhenTheBuildFails() throws Exception {
    assertThat(call("models").err()).doesNotContain("chatter");
    tool("mvn", "echo chatter; exit 1");
    Files.delete(root.resolve("app/target/workbench.stamp"));
    Answer failed = call("models");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("chatter").contains("The build failed");
    assertThat(failed.out()).isEmpty();
  }

  @Test
  void namesThePackageWhenJavaIsTooOld() throws Exception {
    tool("java", "echo 'openjdk version \"11.0.2\"' >&2");
    Answer old = call("models");
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.err()).hasLineCount(1).contains("openjdk-17-jdk-headless");
  }

  @Test
  void countsTestsByModuleAndFailsWhereNoneRan() throws Exception {
    tool(
        "mvn",
        """
        for module in core app; do
          echo "[INFO] Building DRR Workbench: $module 0.1.0      [2/5]"
          echo "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in x"
          echo "[WARNING] Tests run: 3, Failures: 1, Errors: 0, Skipped: 1"
          mkdir -p $module/target/surefire-reports
          cat >$module/target/surefire-reports/TEST-$module.xml <<'XML'
        <testsuite name="a" time="0.1" tests="3" errors="0" skipped="1" failures="1">
          <testcase name="readsRatings" classname="org.x.ReaderTest" time="0">
            <skipped message="Set DRR_DATA to run this" type="x"/>
          </testcase>
        </testsuite>
        XML
        done""");
    Answer answer = call("test");
    assertThat(answer.out())
        .containsPattern("core +3 +1 +1\n")
        .containsPattern("experiments +0 +0 +0\n")
        .contains("  ReaderTest.readsRatings");
    assertThat(answer.err()).contains("Module experiments ran no tests.");
    assertThat(answer.code()).isEqualTo(1);
  }

  private record Answer(int code, String out, String err) {}

  private Answer call(String... words) throws Exception {
    return call(start(root.resolve("workbench"), words));
  }

  private Answer call(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), out, err);
  }

  private Process start(Path script, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("tools").toString());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    return builder.start();
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(root.resolve("builds"));
  }

  private void checkout(String commit, String changes) throws IOException {
    tool(
        "git",
        "case $3 in log) echo '%s' ;; status) printf '%%s' '%s' ;; *) exit 1 ;; esac"
            .formatted(commit, changes));
  }

  /** What the words to Maven say of the commit, to their end. */
  private static String commit(String words) {
    String option = "-Dworkbench.commit=";
    return words.substring(words.indexOf(option) + option.length());
  }

  private static String jarFolder(String words) {
    int at = words.indexOf("<-cp><") + "<-cp><".length();
    return words.substring(at, words.indexOf("/*:", at));
  }

  private void tool(String name, String text) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
