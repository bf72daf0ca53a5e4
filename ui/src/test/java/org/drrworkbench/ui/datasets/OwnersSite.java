package org.drrworkbench.ui.datasets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchCatalogue;
import org.drrworkbench.experiments.fetch.FetchSettings;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.fetch.PublishedFile;

/** An owner's site on this machine with an archive in the layout of MovieLens 100K. */
final class OwnersSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final byte[] archive;

  /** Holds the second half of the archive back while it is above zero. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  volatile boolean gone;

  OwnersSite() throws IOException {
    archive = archive();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  DataCache cache(Path folder) {
    PublishedFile file =
        new PublishedFile(
            "ml-100k.zip",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ml-100k.zip"),
            (long) archive.length,
            null);
    return new DataCache(
        folder,
        new FetchCatalogue(
            List.of(
                new PublishedDataSet(
                    "movielens-100k",
                    "MovieLens 100K",
                    "an owner on this machine",
                    "Not to be redistributed.",
                    URI.create("https://example.org/terms"),
                    "Nobody, 1998.",
                    943,
                    1682,
                    100_000,
                    List.of(file)))));
  }

  /** By whose clock every look is a fifth of a second after the last: each byte is told of. */
  static Fetch fetch(DataCache cache) {
    AtomicLong nanos = new AtomicLong();
    return new Fetch(
        cache,
        HttpClient.newBuilder(),
        FetchSettings.standard(Clock.systemUTC(), () -> nanos.addAndGet(200_000_000)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (gone) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int start = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    exchange.getResponseHeaders().add("ETag", "\"one\"");
    if (start > 0) {
      exchange
          .getResponseHeaders()
          .add(
              "Content-Range",
              "bytes " + start + "-" + (archive.length - 1) + "/" + archive.length);
    }
    exchange.sendResponseHeaders(start > 0 ? 206 : 200, archive.length - start);
    try (OutputStream out = exchange.getResponseBody()) {
      int half = Math.max(start, archive.length / 2);
      out.write(archive, start, half - start);
      out.flush();
      gate.await();
      out.write(archive, half, archive.length - half);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The demo's ratings as {@code u.data}, with a film for each item. */
  private static byte[] archive() throws IOException {
    RatingLog log = DemoData.create().log();
    StringBuilder ratings = new StringBuilder();
    for (int row = 0; row < log.size(); row++) {
      ratings
          .append(log.user(row) + 1)
          .append('\t')
          .append(log.item(row) + 1)
          .append('\t')
          .append(Math.round(log.rating(row)))
          .append('\t')
          .append(log.time(row))
          .append('\n');
    }
    StringBuilder films = new StringBuilder();
    for (int item = 1; item <= log.itemCount(); item++) {
      films.append(item).append("|Film ").append(item).append(" (1995)|01-Jan-1995||");
      films.append("|0".repeat(19)).append('\n');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("ml-100k/u.data"));
      zip.write(ratings.toString().getBytes(StandardCharsets.ISO_8859_1));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("ml-100k/u.item"));
      zip.write(films.toString().getBytes(StandardCharsets.ISO_8859_1));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
