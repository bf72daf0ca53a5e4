package org.drrworkbench.experiments.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An owner's site on this machine that misbehaves as told, once for each request. */
final class LoopbackServer implements AutoCloseable {

  /** One answer. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Answer> script = new ArrayDeque<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();
  private volatile byte[] content;
  private volatile @Nullable String entityTag = "\"one\"";

  /** The {@code Range} of each request so far, {@code none} where there was none. */
  final List<String> ranges = new CopyOnWriteArrayList<>();

  private LoopbackServer(HttpServer server, String scheme, byte[] content) {
    this.server = server;
    this.scheme = scheme;
    this.content = content;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  static LoopbackServer serving(byte[] content) throws IOException {
    return on(HttpServer.create(loopback(), 0), "http", content);
  }

  static LoopbackServer on(HttpServer server, String scheme, byte[] content) {
    return new LoopbackServer(server, scheme, content);
  }

  static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  URI address(String name) {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/data/" + name);
  }

  /** What it serves from now on, under another tag. */
  void replace(byte[] other, @Nullable String tag) {
    content = other;
    entityTag = tag;
  }

  /** Answers to the next requests; after them it behaves. */
  LoopbackServer then(Answer... answers) {
    synchronized (script) {
      script.addAll(List.of(answers));
    }
    return this;
  }

  /** Bytes of content that went out so far. */
  long sent() {
    return sent.get();
  }

  /** Behaves, but closes the connection before that byte of the file. */
  Answer cutAt(int end) {
    return exchange -> send(exchange, true, end, false);
  }

  /** Says nothing more after that byte of the file, and keeps the connection. */
  Answer silentAfter(int end) {
    return exchange -> send(exchange, true, end, true);
  }

  Answer ignoringRanges() {
    return exchange -> send(exchange, false, content.length, false);
  }

  Answer cutIgnoringRanges(int end) {
    return exchange -> send(exchange, false, end, false);
  }

  /** The whole file, without saying how long it is. */
  Answer withoutLength() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      write(exchange, 0, content.length);
      exchange.close();
    };
  }

  static Answer status(int code, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(code, -1);
      exchange.close();
    };
  }

  static Answer redirect(URI target) {
    return status(302, "Location", target.toString());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "none" : range);
    Answer next;
    synchronized (script) {
      next = script.poll();
    }
    if (next == null) {
      send(exchange, true, content.length, false);
    } else {
      next.to(exchange);
    }
  }

  private void send(HttpExchange exchange, boolean knowsRanges, int end, boolean hold)
      throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    int start = 0;
    if (knowsRanges && range != null && (condition == null || condition.equals(entityTag))) {
      start = Integer.parseInt(range.replaceAll("[^0-9]", ""));
    }
    if (entityTag != null) {
      exchange.getResponseHeaders().add("ETag", entityTag);
    }
    if (start >= content.length) {
      exchange.getResponseHeaders().add("Content-Range", "bytes */" + content.length);
      exchange.sendResponseHeaders(416, -1);
      exchange.close();
      return;
    }
    if (start > 0) {
      exchange
          .getResponseHeaders()
          .add(
              "Content-Range",
              "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
    }
    exchange.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
    write(exchange, start, Math.max(start, Math.min(end, content.length)));
    if (hold) {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.close();
  }

  private void write(HttpExchange exchange, int start, int end) throws IOException {
    OutputStream out = exchange.getResponseBody();
    int step = 4096;
    for (int from = start; from < end; from += step) {
      int count = Math.min(step, end - from);
      out.write(content, from, count);
      out.flush();
      sent.addAndGet(count);
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
