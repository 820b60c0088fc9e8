package dev.concord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The frame around every screen: where one is, where one may go, who is signed in. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    private static final String CONTENT = "content";

    final SideNav menu = new SideNav();
    final MenuBar person = new MenuBar();

    private final transient AuthenticationContext signedIn;

    MainLayout(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
        addClassName("frame");
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        addToNavbar(skipLink(), toggle, productName(), person());
        menu.getElement().setAttribute("aria-label", "Screens");
        MenuConfiguration.getMenuEntries().stream().map(MainLayout::item).forEach(menu::addItem);
        addToDrawer(new Scroller(menu));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        boolean same = getContent() != null && getContent().getElement().equals(content.getElement());
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
        // The frame scrolls and not the page, so that the browser leaves each screen as far down as the one before.
        if (!same) getElement().executeJs("this.shadowRoot?.querySelector('[part~=content]')?.scrollTo(0, 0)");
    }

    /** First on the page for those who go by keyboard; the router must not take it for a way to another screen. */
    private static Component skipLink() {
        var link = new Anchor("#" + CONTENT, "Skip to content");
        link.setClassName("skip-link");
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault();" + " document.getElementById('"
                        + CONTENT + "')?.focus(); })");
        return link;
    }

    private static Component productName() {
        var name = new Anchor("", "Concord");
        name.setClassName("product");
        return name;
    }

    private Component person() {
        String name = signedIn.getPrincipalName().orElse("");
        person.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        person.addClassName("person");
        var label = new Span(name);
        label.setClassName("person-name");
        var root = person.addItem(label, "Signed in as " + name);
        root.setAriaLabel("Signed in as " + name);
        root.addComponentAsFirst(new Icon("vaadin", "user"));
        ColorChoice.addTo(root.getSubMenu());
        root.getSubMenu().addSeparator();
        // a screen of a room above this one, which it may not name
        root.getSubMenu().addItem("Access tokens", click -> UI.getCurrent().navigate("tokens"));
        root.getSubMenu().addItem("Sign out", click -> signedIn.logout());
        return person;
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(entry.title(), entry.path());
        if (entry.icon() != null) item.setPrefixComponent(new Icon(entry.icon()));
        item.setMatchNested(true);
        return item;
    }
}
