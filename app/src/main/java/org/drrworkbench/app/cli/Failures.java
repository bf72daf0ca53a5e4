package org.drrworkbench.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.evaluate.EvaluationException;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.SpecException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    Throwable cause = failure.getCause();
    String what =
        cause instanceof SpecException || cause instanceof CallException
            ? String.valueOf(cause.getMessage())
            : String.valueOf(failure.getMessage());
    say(
        command,
        endSentence(what)
            + " `"
            + command.getCommandSpec().qualifiedName()
            + " --help` lists what there is.");
    return ExitCode.WRONG_CALL;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, @Nullable ParseResult parsed) {
    if (failure instanceof CallException call) {
      say(command, call.getMessage());
      return call.exitCode();
    }
    if (failure instanceof SpecException) {
      say(command, failure.getMessage());
      return ExitCode.WRONG_CALL;
    }
    if (failure instanceof DataException || failure instanceof EvaluationException) {
      say(command, failure.getMessage());
      return ExitCode.BAD_DATA;
    }
    Throwable cause =
        failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
    if (cause instanceof FileSystemException file) {
      say(command, sentence(file));
    } else {
      say(
          command,
          "This should not happen (" + cause + "); " + keepTrace(failure) + " when you report it.");
    }
    return ExitCode.FAILED;
  }

  private static String sentence(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "There is no " + failure.getFile() + "; check the path.";
    }
    if (failure instanceof AccessDeniedException) {
      return "No permission for " + failure.getFile() + "; choose another place or allow it.";
    }
    String reason = failure.getReason();
    return failure.getFile()
        + " cannot be used ("
        + (reason == null ? failure.getClass().getSimpleName() : reason)
        + "); check the path and the disk.";
  }

  /** Writes the stack trace where it can be found, since the terminal gets none. */
  private static String keepTrace(Exception failure) {
    try {
      Path file = Files.createTempFile("workbench-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(writer);
      }
      return "please attach " + file;
    } catch (IOException e) {
      return "please name the command";
    }
  }

  private static void say(CommandLine command, @Nullable String sentence) {
    command.getErr().println(sentence == null ? null : OptionWords.in(sentence));
  }

  private static String endSentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
