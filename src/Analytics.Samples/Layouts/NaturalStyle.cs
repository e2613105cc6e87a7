namespace Analytics.Samples.Layouts;

/// <summary>How the text of a form comes out of a page whose cells are read in their natural order.</summary>
/// <param name="NameWidth">Width of the column of names, in Han characters.</param>
/// <param name="ReasonWidth">Width of the column of reasons.</param>
/// <param name="GoalWidth">Width of a goal.</param>
/// <param name="HasBlankLines">Whether a blank line follows each row.</param>
/// <param name="IsLabelVertical">Whether 绩效指标 stands one character a line.</param>
/// <param name="HasFurniture">Whether page numbers stand between the rows.</param>
/// <param name="SpacesReasons">Whether a blank line follows each line of a reason.</param>
/// <param name="BreaksNames">Whether a long name of a project is broken over lines.</param>
internal sealed record NaturalStyle(
    int NameWidth, int ReasonWidth, int GoalWidth, bool HasBlankLines, bool IsLabelVertical, bool HasFurniture, bool SpacesReasons, bool BreaksNames)
{
    /// <summary>Draws a page's widths.</summary>
    public static NaturalStyle Draw(SeededRandom random) => new(
        random.Between(9, 18),
        random.Between(9, 16),
        random.Between(26, 44),
        random.Chance(75),
        random.Chance(70),
        random.Chance(20),
        random.Chance(20),
        random.Chance(25));
}
