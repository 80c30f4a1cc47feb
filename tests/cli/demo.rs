//! The tour tells what it promises: the figures that were published come out of it.

use crate::support::Town;

#[test]
fn the_tour_comes_to_the_figures_it_announces() {
    let told = Town::bare().run(&["demo"]).fine();
    let line = "Samen gedragen 4.601,20, aan organisatoren 4.601,20: gelijk tot op de cent.";
    assert!(told.contains(line), "Kortrijk: {told}");
}
