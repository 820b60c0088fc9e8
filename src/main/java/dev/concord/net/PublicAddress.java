package dev.concord.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the open internet from those of a machine, a house, a provider or a cloud's own services. */
public final class PublicAddress {

    /** Networks that nobody's news site is in: first four bytes and length of the prefix, as IANA registers them. */
    private static final int[][] CLOSED = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private PublicAddress() {}

    /** Whether it belongs to the open internet. */
    public static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) return isOpen(address.getAddress());
        return address instanceof Inet6Address && isOpenIpv6(address.getAddress());
    }

    private static boolean isOpen(byte[] ipv4) {
        int bits = bits(ipv4[0] & 0xFF, ipv4[1] & 0xFF, ipv4[2] & 0xFF, ipv4[3] & 0xFF);
        for (int[] closed : CLOSED) {
            int mask = -1 << (32 - closed[4]);
            if ((bits & mask) == (bits(closed[0], closed[1], closed[2], closed[3]) & mask)) return false;
        }
        return true;
    }

    private static int bits(int a, int b, int c, int d) {
        return a << 24 | b << 16 | c << 8 | d;
    }

    /** Global unicast is 2000::/3; within it, addresses that carry an IPv4 address are what that is. */
    private static boolean isOpenIpv6(byte[] ipv6) {
        if (startsWith(ipv6, 0x00, 0x64, 0xFF, 0x9B)) return isOpen(Arrays.copyOfRange(ipv6, 12, 16));
        if ((ipv6[0] & 0xE0) != 0x20) return false;
        if (startsWith(ipv6, 0x20, 0x02)) return isOpen(Arrays.copyOfRange(ipv6, 2, 6));
        boolean tunnelOrSpecial = startsWith(ipv6, 0x20, 0x01) && (ipv6[2] & 0xFE) == 0;
        return !tunnelOrSpecial && !startsWith(ipv6, 0x20, 0x01, 0x0D, 0xB8) && !startsWith(ipv6, 0x3F, 0xFF);
    }

    private static boolean startsWith(byte[] address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) if ((address[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    /**
     * Looks a host up and refuses it where any of its addresses is not open.
     *
     * @return the first of its addresses
     * @throws ClosedAddress if the host is unknown or closed
     */
    public static InetAddress require(String host) throws ClosedAddress {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress address : all) {
                if (!is(address)) throw new ClosedAddress("leads to a private address and was not asked.");
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new ClosedAddress("names a host that is not known.");
        }
    }
}
