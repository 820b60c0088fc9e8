package dev.concord.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What an account may do at this moment.
 *
 * @param stamp as {@link SignedIn#stamp}
 * @param admitted whether it may sign in at all
 * @param annotates whether it annotates in any project
 * @param leads whether it leads any
 */
record Powers(String name, int stamp, boolean admitted, boolean administrator, boolean annotates, boolean leads) {

    /** What Spring asks for, as far as the scope goes. */
    List<GrantedAuthority> authorities(Scope scope) {
        Stream<String> scopes =
                Stream.of(Scope.values()).filter(scope::includes).map(Scope::authority);
        Stream<String> roles = Stream.of(
                        annotates ? "ROLE_ANNOTATOR" : "",
                        leads || administrator ? "ROLE_LEAD" : "",
                        administrator ? "ROLE_ADMINISTRATOR" : "")
                .filter(role -> !role.isEmpty());
        return Stream.concat(scopes, roles)
                .map(name -> (GrantedAuthority) new SimpleGrantedAuthority(name))
                .toList();
    }
}
