package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.util.Locale;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.evaluate.EvaluationException;
import org.drrworkbench.core.recommend.TrainingException;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * What went wrong, for the user.
 *
 * @param exitCode what the process ends with
 * @param sentence one sentence: what happened and what to do
 */
record RunFailure(int exitCode, String sentence) {

  static RunFailure of(Throwable thrown, RunFolder folder) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof OutOfMemoryError) {
        return failed(
            "The worker ran out of memory ("
                + Machine.heapMegabytes()
                + " MB of heap); run fewer at once, or lower batchSize or"
                + " embeddingSize, then resume the run.");
      } else if (cause instanceof IOException && diskFull(message)) {
        return failed(
            "The disk is full: "
                + folder.root()
                + " could not be written; free some space, then resume the run.");
      } else if (cause instanceof UnsatisfiedLinkError
          || (cause instanceof NoClassDefFoundError && message.replace('/', '.').contains("ai.djl"))
          || message.contains("Failed to load PyTorch native library")) {
        return failed(
            "The engine's native library could not be loaded ("
                + message.lines().findFirst().orElse("no reason given")
                + "); `workbench doctor` says what is missing.");
      } else if (cause instanceof NoClassDefFoundError) {
        return failed(
            "A part of the program is missing ("
                + message
                + "); build it again, or install it anew, then resume the run.");
      } else if (cause instanceof DataException) {
        return new RunFailure(ExitCode.BAD_DATA, message);
      } else if (cause instanceof SpecException) {
        return new RunFailure(ExitCode.WRONG_CALL, message);
      } else if (cause instanceof EvaluationException || cause instanceof TrainingException) {
        return failed(message);
      }
    }
    return failed(
        "The run failed unexpectedly ("
            + thrown.getClass().getSimpleName()
            + ": "
            + thrown.getMessage()
            + "); the details are in "
            + folder.workerLog()
            + ".");
  }

  private static RunFailure failed(String sentence) {
    return new RunFailure(ExitCode.FAILED, sentence);
  }

  private static boolean diskFull(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("no space left on device") || lower.contains("not enough space");
  }
}
