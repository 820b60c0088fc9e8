package dev.concord.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the server listens, as far as the rules of signing in care. */
@Component
class ListeningAddress {

    private final @Nullable InetAddress address;

    ListeningAddress(@Value("${server.address:}") String address) throws UnknownHostException {
        this.address = address.isBlank() ? null : InetAddress.getByName(address);
    }

    /** Whether only this machine can reach the server. */
    boolean loopback() {
        return address != null && address.isLoopbackAddress();
    }

    /** A host name that others can open, as far as the machine knows its own. */
    String host() throws UnknownHostException {
        if (address == null || address.isAnyLocalAddress())
            return InetAddress.getLocalHost().getHostName();
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
