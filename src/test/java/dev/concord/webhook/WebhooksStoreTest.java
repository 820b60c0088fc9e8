package dev.concord.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SubmittedSheets;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens in a project is told, once it is committed, until it is heard. */
@StoreTest
class WebhooksStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets submitted;

    @Autowired
    Sheets sheets;

    @Autowired
    Gold gold;

    @Autowired
    Publishing publishing;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    final MovingClock clock = new MovingClock();
    final Post post = new Post(new WebhookSettings(true, Duration.ofSeconds(2)));

    Receiver receiver;
    Courier courier;
    Project project;
    AccountId lead;
    AccountId annotator;
    WebhookId hook;

    /** Real time, moved on by hand. */
    static final class MovingClock extends Clock {
        Duration ahead = Duration.ofSeconds(1);

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void somebodyListens() throws IOException {
        receiver = new Receiver();
        project = test.project();
        lead = test.member(project, Role.LEAD);
        annotator = test.member(project, Role.ANNOTATOR);
        courier = new Courier(ledger, post, clock);
        hook = listen(EnumSet.of(Event.SUBMITTED, Event.SETTLED, Event.RELEASED));
    }

    @AfterEach
    void nobodyListens() {
        receiver.close();
        courier.destroy();
        post.destroy();
    }

    @Test
    void aSubmissionIsToldSigned() throws Exception {
        SheetId sheet = submitted.submitted(project, annotator);
        courier.bring(hook);
        var told = only();
        assertThat((String) JsonPath.read(told.body(), "$.type")).isEqualTo("sheet.submitted");
        assertThat((String) JsonPath.read(told.body(), "$.data.project")).isEqualTo(project.slug());
        assertThat((Integer) JsonPath.read(told.body(), "$.data.sheet")).isEqualTo((int) sheet.value());
        assertThat(told.signature()).isEqualTo(signature(told));
        assertThat(deliveries().getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(deliveries().getFirst().status()).isEqualTo(204);
    }

    @Test
    void settledGoldAndReleasesAreTold() {
        SheetId sheet = submitted.submitted(project, annotator);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> gold.settle(sheets.get(sheet).article(), lead));
        Release release = publishing.publish(Publishing.Order.of(project.id(), ReleaseLabels.ALL, lead));
        courier.bring(hook);
        assertThat(receiver.heard)
                .extracting(one -> (String) JsonPath.read(one.body(), "$.type"))
                .containsExactly("sheet.submitted", "gold.settled", "release.published");
        assertThat((String) JsonPath.read(receiver.heard.getLast().body(), "$.data.manifest_sha256"))
                .isEqualTo(release.manifestSha256());
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        WebhookId releases = listen(EnumSet.of(Event.RELEASED));
        submitted.submitted(project, annotator);
        assertThat(webhooks.countDeliveries(releases)).isZero();
        assertThat(webhooks.countDeliveries(hook)).isOne();
    }

    @Test
    void whatWasNotCommittedIsNotTold() {
        SheetId sheet = submitted.labelled(project, annotator);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sheets.submit(sheet);
            status.setRollbackOnly();
        });
        assertThat(deliveries()).isEmpty();
        sheets.submit(sheet);
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void whatWasNotHeardIsToldAgainLaterAndInOrder() {
        receiver.status = 500;
        submitted.submitted(project, annotator);
        submitted.submitted(project, annotator);
        courier.bring(hook);
        assertThat(receiver.heard).hasSize(1);
        Delivery first = deliveries().getLast();
        assertThat(first.fault()).isEqualTo("It answered 500.");
        assertThat(first.attempts()).isOne();
        assertThat(ledger.due(clock.instant())).doesNotContain(hook);
        receiver.status = 200;
        clock.ahead = Duration.ofSeconds(12);
        assertThat(ledger.due(clock.instant())).contains(hook);
        courier.bring(hook);
        assertThat(deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.DELIVERED);
        assertThat(receiver.heard).hasSize(3);
        assertThat(receiver.heard.stream().map(Receiver.Heard::id).distinct()).hasSize(2);
    }

    @Test
    void anotherServerTakesUpWhatOneLeft() {
        submitted.submitted(project, annotator);
        courier.destroy();
        var next = new Courier(ledger, post, clock);
        next.setOut();
        await(() -> receiver.heard.size() == 1);
        next.destroy();
    }

    @Test
    void pausesGrowAndEndAfterADayAndAHalf() {
        receiver.status = 503;
        submitted.submitted(project, annotator);
        Instant begun = clock.instant();
        for (int i = 0; i < 9; i++) {
            courier.bring(hook);
            Instant next = deliveries().getFirst().next();
            if (next != null)
                clock.ahead = Duration.between(Instant.now(), next).plusSeconds(1);
        }
        assertThat(receiver.heard).hasSize(9);
        assertThat(deliveries().getFirst().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(31), Duration.ofHours(33));
    }

    @Test
    void anAddressThatHeardNothingForADayIsPausedAndResumed() {
        receiver.status = 500;
        submitted.submitted(project, annotator);
        for (int i = 0; i < 4; i++) {
            courier.bring(hook);
            clock.ahead = clock.ahead.plusHours(7);
        }
        assertThat(webhooks.get(hook).paused()).isNull();
        courier.bring(hook);
        assertThat(webhooks.get(hook).paused()).isNotNull();
        submitted.submitted(project, annotator);
        clock.ahead = clock.ahead.plusHours(7);
        assertThat(ledger.due(clock.instant())).doesNotContain(hook);
        receiver.status = 200;
        webhooks.resume(hook);
        assertThat(ledger.due(clock.instant())).contains(hook);
        courier.bring(hook);
        assertThat(deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void anAddressThatIsGoneIsPausedAtOnce() {
        receiver.status = 410;
        submitted.submitted(project, annotator);
        courier.bring(hook);
        assertThat(webhooks.get(hook).paused()).isNotNull();
    }

    @Test
    void redirectsAreNotFollowed() {
        receiver.status = 302;
        submitted.submitted(project, annotator);
        courier.bring(hook);
        assertThat(receiver.heard).hasSize(1);
        assertThat(deliveries().getFirst().fault()).isEqualTo("It answered 302; redirects are not followed.");
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLong() {
        receiver.slowness = 10_000;
        submitted.submitted(project, annotator);
        long begun = System.nanoTime();
        courier.bring(hook);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(deliveries().getFirst().fault()).isEqualTo("It did not answer within 2 s.");
    }

    @Test
    void aSlowAddressKeepsNobodyWaiting() throws IOException {
        receiver.slowness = 10_000;
        try (var quick = new Receiver()) {
            rows.saveAndFlush(new WebhookRow(
                    project.id(), quick.address(), Set.of(Event.SUBMITTED), Signature.secret(), Instant.now(), lead));
            submitted.submitted(project, annotator);
            long begun = System.nanoTime();
            courier.setOut();
            await(() -> quick.heard.size() == 1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aTestIsSentOnce() {
        receiver.status = 500;
        Delivery test = new Sending(webhooks, courier).test(hook);
        assertThat(test.event()).isEqualTo(Event.TEST);
        assertThat(test.state()).isEqualTo(Delivery.State.FAILED);
        receiver.status = 200;
        Delivery again = new Sending(webhooks, courier).again(test.id());
        assertThat(again.delivered()).isTrue();
        assertThat(receiver.heard).extracting(Receiver.Heard::id).containsOnly(test.message());
    }

    @Test
    void aRemovedWebhookIsToldNothing() {
        submitted.submitted(project, annotator);
        webhooks.remove(hook);
        courier.bring(hook);
        submitted.submitted(project, annotator);
        assertThat(receiver.heard).isEmpty();
        assertThatThrownBy(() -> webhooks.get(hook)).isInstanceOf(Refusal.class);
    }

    @Test
    void privateAddressesAreNotToldAlsoWhereANameLeadsThere() {
        submitted.submitted(project, annotator);
        var strict = new Post(new WebhookSettings(false, Duration.ofSeconds(2)));
        var letter = ledger.next(hook, clock.instant()).orElseThrow();
        assertThat(strict.send(letter, clock.instant()).fault())
                .isEqualTo("The address leads to a private address and was not asked.");
        assertThat(receiver.heard).isEmpty();
        strict.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "http://example.org/",
                "https://user:word@example.org/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/hook"
            })
    void whatCannotBeToldIsRefused(String address) {
        assertThatThrownBy(() -> webhooks.make(project.id(), address, EnumSet.of(Event.SUBMITTED), lead))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("address: ");
    }

    @Test
    void oldMessagesAreForgotten() {
        submitted.submitted(project, annotator);
        ledger.forget(Instant.now().minus(Duration.ofDays(30)));
        assertThat(deliveries()).hasSize(1);
        ledger.forget(Instant.now().plusSeconds(1));
        assertThat(deliveries()).isEmpty();
    }

    private WebhookId listen(Set<Event> events) {
        return rows.saveAndFlush(new WebhookRow(
                        project.id(), receiver.address(), events, Signature.secret(), Instant.now(), lead))
                .webhook()
                .id();
    }

    private List<Delivery> deliveries() {
        return webhooks.deliveries(hook, Long.MAX_VALUE, 0, 100);
    }

    private Receiver.Heard only() {
        assertThat(receiver.heard).hasSize(1);
        return receiver.heard.getFirst();
    }

    /** As a receiver would reckon it from the standard's text. */
    private String signature(Receiver.Heard told) throws Exception {
        String secret = rows.findById(hook.value()).orElseThrow().secret();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        byte[] sum = mac.doFinal((told.id() + "." + told.timestamp() + "." + told.body()).getBytes("UTF-8"));
        return "v1," + Base64.getEncoder().encodeToString(sum);
    }

    private static void await(java.util.function.BooleanSupplier there) {
        for (int i = 0; i < 500 && !there.getAsBoolean(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
