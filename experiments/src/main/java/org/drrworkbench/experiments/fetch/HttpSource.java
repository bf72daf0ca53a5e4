package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for a file from where a part ends. Redirects are followed, except from https to
 * http. Tells failures that may pass from those that will not.
 */
final class HttpSource {
  private final HttpClient client;
  private final Duration patience;

  HttpSource(HttpClient.Builder builder, Duration patience) {
    this.patience = patience;
    client =
        builder
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
  }

  /**
   * An answer whose status is 200, 206 or 416; its body must be closed.
   *
   * @param answeredBefore whether the server has answered in this fetch, so that a refused
   *     connection may be a restart
   */
  HttpResponse<InputStream> ask(
      Wanted wanted, PartFile part, boolean answeredBefore, Cancellation cancellation)
      throws TransferCut {
    CompletableFuture<HttpResponse<InputStream>> coming =
        client.sendAsync(request(wanted.file(), part), BodyHandlers.ofInputStream());
    Runnable giveUp = () -> coming.cancel(true);
    cancellation.onCancel(giveUp);
    try {
      HttpResponse<InputStream> answer = coming.get();
      if (accepted(wanted, answer)) {
        return answer;
      }
      throw new TransferCut(host(wanted) + " answered " + answer.statusCode(), retryAfter(answer));
    } catch (CancellationException e) {
      throw Download.cancelled(wanted.file().name());
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw Download.cancelled(wanted.file().name());
    } catch (ExecutionException e) {
      throw failed(wanted, e.getCause(), answeredBefore);
    } finally {
      cancellation.forget(giveUp);
    }
  }

  private HttpRequest request(PublishedFile file, PartFile part) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(file.address())
            .timeout(patience)
            .header("User-Agent", "drr-workbench")
            .header("Accept-Encoding", "identity");
    if (part.length() > 0) {
      request.header("Range", "bytes=" + part.length() + "-");
      String validator = part.edition().validator();
      if (validator != null) {
        request.header("If-Range", validator);
      }
    }
    return request.build();
  }

  /** False for a status that may pass. */
  private static boolean accepted(Wanted wanted, HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    if (status == 200 || status == 206 || status == 416) {
      return true;
    }
    try {
      answer.body().close();
    } catch (IOException e) {
      // It was not wanted.
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      return false;
    }
    if (status >= 300 && status < 400) {
      throw wanted.gone(
          answer.uri()
              + " sends on to "
              + answer.headers().firstValue("Location").orElse("nowhere")
              + ", which is not followed because it is not encrypted or one redirect too many",
          null);
    }
    throw wanted.gone(
        host(wanted) + " does not have " + wanted.file().name() + " (it answers " + status + ")",
        null);
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }

  private static TransferCut failed(
      Wanted wanted, @Nullable Throwable cause, boolean answeredBefore) {
    if (cause instanceof SSLException && !dropped(cause)) {
      throw new FetchException(
          Reason.GONE,
          wanted.orCopy(
              "The connection to "
                  + host(wanted)
                  + " cannot be trusted ("
                  + cause.getMessage()
                  + ")"),
          cause);
    }
    if (!answeredBefore && unknownHost(cause)) {
      throw wanted.gone(
          host(wanted) + " cannot be found, so this machine is offline or the owner's site is gone",
          cause);
    }
    boolean refused = cause instanceof ConnectException && !timedOut(cause);
    if (!answeredBefore && (refused || cause instanceof NoRouteToHostException)) {
      throw wanted.gone(host(wanted) + " refuses the connection", cause);
    }
    return new TransferCut("the connection to " + host(wanted) + " failed (" + words(cause) + ")");
  }

  private static boolean unknownHost(@Nullable Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof UnresolvedAddressException || one instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static boolean timedOut(Throwable failure) {
    return words(failure).toLowerCase(Locale.ROOT).contains("timed out");
  }

  private static boolean dropped(Throwable failure) {
    return failure.getCause() instanceof IOException;
  }

  static String words(@Nullable Throwable failure) {
    if (failure == null) {
      return "for no reason given";
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static String host(Wanted wanted) {
    return wanted.file().address().getHost();
  }
}
