package org.drrworkbench.experiments.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redirects between two sites on this machine, one of them encrypted. */
class FetchRedirectTest {
  private static final byte[] CONTENT = Site.bytes(50_000);
  private static final char[] PASSWORD = "for this test".toCharArray();

  @TempDir private Path folder;
  private static SSLContext trust;
  private LoopbackServer plain;
  private LoopbackServer encrypted;

  @BeforeAll
  static void makeCertificate(@TempDir Path keys) throws Exception {
    trust = ownCertificate(keys.resolve("keys.p12"));
  }

  @BeforeEach
  void open() throws Exception {
    plain = LoopbackServer.serving(CONTENT);
    HttpsServer server = HttpsServer.create(LoopbackServer.loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trust));
    encrypted = LoopbackServer.on(server, "https", CONTENT);
  }

  @AfterEach
  void close() {
    plain.close();
    encrypted.close();
  }

  @Test
  void aRedirectIsFollowedAndSoIsOneToAnEncryptedSite() {
    plain.then(
        LoopbackServer.redirect(plain.address("moved.bin")),
        LoopbackServer.redirect(encrypted.address("moved.bin")));
    assertThat(site(plain).fetch()).hasBinaryContent(CONTENT);
    assertThat(encrypted.ranges).hasSize(1);
  }

  @Test
  void aPartGoesOnThroughARedirect() {
    plain.then(LoopbackServer.redirect(encrypted.address("moved.bin")));
    plain.then(LoopbackServer.redirect(encrypted.address("moved.bin")));
    encrypted.then(encrypted.cutAt(40_000));
    assertThat(site(plain).fetch()).hasBinaryContent(CONTENT);
    assertThat(encrypted.ranges).hasSize(2);
  }

  @Test
  void aRedirectThatGivesUpEncryptionIsRefused() {
    encrypted.then(LoopbackServer.redirect(plain.address("moved.bin")));
    FetchException failure = failure(site(encrypted));
    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(failure).hasMessageContaining("not encrypted").hasMessageContaining("--from FILE");
    assertThat(plain.ranges).isEmpty();
  }

  @Test
  void redirectsWithoutEndAreRefused() {
    for (int i = 0; i < 20; i++) {
      plain.then(LoopbackServer.redirect(plain.address("tiny.bin")));
    }
    assertThat(failure(site(plain)).reason()).isEqualTo(Reason.GONE);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    Site site = Site.with().site(Site.dataSet(encrypted, CONTENT), folder.resolve("distrustful"));
    FetchException failure = failure(site);
    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(failure).hasMessageContaining("cannot be trusted");
    assertThat(encrypted.ranges).isEmpty();
  }

  private Site site(LoopbackServer server) {
    return Site.with()
        .client(HttpClient.newBuilder().sslContext(trust))
        .site(Site.dataSet(server, CONTENT), folder.resolve("cache"));
  }

  private static FetchException failure(Site site) {
    return catchThrowableOfType(FetchException.class, site::fetch);
  }

  /** A context that shows, and trusts, a certificate made for this machine just now. */
  private static SSLContext ownCertificate(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }
}
